package stillwatch.scenario.world;

import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;

/**
 * Which model somebody asks for.
 *
 * @param usual what is used as long as nothing better is known
 * @param next a model that is taken up later; null for never
 * @param fromMillis when it is taken up
 * @param share the share of requests that then go to it
 */
public record ModelChoice(Weighted<String> usual, String next, long fromMillis, double share) {

    public static ModelChoice always(String model) {
        return new ModelChoice(Weighted.only(model), null, Long.MAX_VALUE, 0);
    }

    public ModelChoice then(String model, long atMillis, double shareOfRequests) {
        return new ModelChoice(usual, model, atMillis, shareOfRequests);
    }

    public String draw(long atMillis, Rng rng) {
        return atMillis >= fromMillis && rng.chance(share) ? next : usual.draw(rng);
    }
}
