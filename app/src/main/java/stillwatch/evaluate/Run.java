package stillwatch.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One generated dataset, imported, analyzed and scored.
 *
 * @param without what the export lacked, such as {@code addresses,payment}; empty for nothing
 * @param campaigns names of the planted campaigns
 * @param groups every group that the engine scored and kept
 */
public record Run(
        String scenario,
        long seed,
        double scale,
        String without,
        List<String> campaigns,
        long accounts,
        long exchanges,
        Score score,
        List<ScoredGroup> groups,
        Millis millis) {
    public Run {
        campaigns = List.copyOf(campaigns);
        groups = List.copyOf(groups);
    }

    /** How long the steps took. */
    public record Millis(long generate, long load, long analyze) {}

    /** What a run is about; the rest is measured. */
    public record Settings(String scenario, long seed, double scale, String without) {}

    public static Run of(
            Settings settings,
            AnswerKey key,
            long exchanges,
            Score score,
            List<ScoredGroup.Raw> groups,
            Millis millis) {
        Set<String> planted = new TreeSet<>();
        int accounts = 0;
        for (AnswerKey.Planted campaign : key.campaigns()) {
            planted.add(campaign.name());
            accounts += campaign.accounts().size();
        }
        return new Run(
                settings.scenario(),
                settings.seed(),
                settings.scale(),
                settings.without(),
                List.copyOf(planted),
                accounts + score.innocents(),
                exchanges,
                score,
                groups.stream().map(group -> ScoredGroup.of(group, key)).toList(),
                millis);
    }

    Settings settings() {
        return new Settings(scenario, seed, scale, without);
    }

    /** Groups of innocents that stand accused as such, alone or within a true campaign. */
    long innocentGroups() {
        return score.mistaken().stream().filter(Score.Mistaken::asGroup).count();
    }
}
