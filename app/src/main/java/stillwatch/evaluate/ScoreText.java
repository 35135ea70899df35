package stillwatch.evaluate;

import java.util.List;
import java.util.Locale;

/** A score as a text table for a terminal. */
public final class ScoreText {
    private ScoreText() {}

    public static String of(Score score) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%-28s %8s %-10s %9s %9s %6s %10s",
                "planted campaign",
                "accounts",
                "found as",
                "precision",
                "recall",
                "F1",
                "exchanges");
        for (Score.Found found : score.campaigns()) {
            if (found.missed()) {
                line(text, "%-28s %8d %-10s", found.name(), found.size(), "missed");
            } else {
                row(text, found.name(), found.size(), found.conclusion(), found.accounts(), found.exchangeRecall());
            }
        }
        Counts all = score.accounts();
        row(text, "all accounts", all.right() + all.overlooked(), "", all, score.exchangeRecall());
        line(
                text,
                "%d of %d campaigns found, %d missed; false campaigns: %s; further pieces of found ones: %s.",
                score.campaigns().size() - score.missedCampaigns(),
                score.campaigns().size(),
                score.missedCampaigns(),
                names(score.falseCampaigns()),
                names(score.splinters()));
        line(
                text,
                "%d of %d innocent accounts were named (%.2f %%).",
                all.wrong(),
                score.innocents(),
                100 * score.falsePositiveRate());
        for (Score.Mistaken group : score.mistaken()) {
            line(text, "  %d of the %d of \"%s\"", group.named(), group.size(), group.name());
        }
        if (score.unknownAccounts() > 0) {
            line(
                    text,
                    "%d accounts of the answer key are not in the case: the key may belong to another dataset.",
                    score.unknownAccounts());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, int size, String as, Counts counts, double exchanges) {
        line(
                text,
                "%-28s %8d %-10s %9.3f %9.3f %6.3f %10.3f",
                name,
                size,
                as,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                exchanges);
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
