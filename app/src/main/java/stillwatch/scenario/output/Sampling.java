package stillwatch.scenario.output;

import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.world.Call;

/**
 * Which exchanges the provider kept the content of: a small share of all, more of what its own noisy classifier found
 * worth a look, and most refusals. The draw follows from the request, so a text that passes from one account to another
 * is kept on both sides or on neither.
 *
 * @param share of ordinary exchanges, 0 to 1
 */
public record Sampling(double share) {
    private static final double REFUSALS_KEPT = 0.6;

    boolean keeps(Call call) {
        if (call.failed()) {
            return false;
        }
        double wanted = share * call.ask.attention();
        if (call.refusalCategory != null) {
            wanted = Math.max(wanted, REFUSALS_KEPT);
        }
        return (Fingerprint.of(call.seed, 77) >>> 11) * 0x1.0p-53 < wanted;
    }
}
