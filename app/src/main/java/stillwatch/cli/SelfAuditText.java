package stillwatch.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.detect.Comparison;
import stillwatch.detect.OwnUse;
import stillwatch.detect.OwnUse.Reading;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.FindingListQuery;

/**
 * The report of a self-audit on lines of at most 80 characters. No content of an exchange is ever in it: a quoted prompt is
 * replaced by the word "template".
 */
final class SelfAuditText {
    /** From here on a signal would weigh in a provider's own score; below, it is only visible. */
    static final double NOTICED_FROM = 0.5;

    private final WrappedLines out;
    private final ClearingDocuments documents = new ClearingDocuments();

    SelfAuditText(PrintStream out) {
        this.out = new WrappedLines(out);
    }

    void print(CaseFile file, OwnUse use, List<Campaign> groups) {
        CaseTotalsQuery.Totals totals = new CaseTotalsQuery(file).ask();
        out.print(
                "",
                String.format(
                        Locale.ROOT,
                        "What this use looks like to a provider: %s, %s, %s sampled.",
                        counted(totals.accounts(), "account"),
                        counted(totals.exchanges(), "exchange"),
                        counted(totals.conversations(), "conversation")));
        out.print(
                "",
                "These logs hold no other customers. Each figure says what it is compared with; where that is nothing, its strength"
                        + " is an upper bound.");
        section("Signals that would be noticed", use, finding -> finding.strength() >= NOTICED_FROM, true);
        section("Signals that would show faintly", use, finding -> finding.strength() < NOTICED_FROM, true);
        section("What already speaks for you", use, finding -> true, false);
        groups(file, groups);
        unmeasured(use);
        if (!use.missing().isEmpty()) {
            out.blank();
            out.print("", "Not in these logs, but a provider may know it:");
            use.missing().forEach(sentence -> out.print("  ", sentence));
        }
    }

    private void section(String title, OwnUse use, Predicate<Finding> belongs, boolean against) {
        List<Reading> readings = use.readings().stream()
                .filter(reading -> reading.finding().counterEvidence() != against)
                .filter(reading -> belongs.test(reading.finding()))
                .toList();
        out.blank();
        out.print("", title + (readings.isEmpty() ? ": none." : ":"));
        for (Reading reading : readings) {
            print(reading.finding(), "  ");
            Comparison comparison = reading.comparison();
            if (against || comparison.with() != Comparison.With.NONE) {
                out.print("        ", "compared with " + compared(comparison) + ": " + comparison.text());
            }
            if (against) {
                documents.of(reading.finding().signal()).ifPresent(text -> out.print("        ", "clears it: " + text));
            }
        }
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static String compared(Comparison comparison) {
        return switch (comparison.with()) {
            case PUBLISHED -> "published figures";
            case THEORY -> "theory";
            case OWN_LOGS -> "your own logs";
            case NONE -> "nothing";
        };
    }

    /** Groups inside the logs that an analysis takes for one actor, each with what speaks against it. */
    private void groups(CaseFile file, List<Campaign> groups) {
        out.blank();
        out.print(
                "",
                groups.isEmpty()
                        ? "An analysis of these logs alone suspects no group of accounts."
                        : "An analysis of these logs alone suspects:");
        for (Campaign group : groups) {
            out.print(
                    "  ",
                    String.format(Locale.ROOT, "a group of %,d accounts, score %.2f", group.accounts(), group.score()));
            new FindingListQuery(file)
                    .ask(group.key()).stream()
                            .filter(finding -> !finding.counterEvidence())
                            .forEach(finding -> print(finding, "    "));
        }
    }

    private void unmeasured(OwnUse use) {
        if (!use.unmeasured().isEmpty()) {
            out.blank();
            out.print("", "Signals that show nothing:");
            use.unmeasured().forEach(one -> out.print("  ", one.signal() + ": " + one.why()));
        }
    }

    private void print(Finding finding, String indent) {
        out.print(
                indent,
                String.format(
                        Locale.ROOT,
                        "%.2f  %s: %s",
                        finding.strength(),
                        finding.signal(),
                        withoutContent(finding.text())));
    }

    /**
     * A template without the provider's id is named by the beginning of its prompt, in quotes, which is taken out. So is a
     * comparison that could not be made: logs of one organization hold no unrelated accounts.
     */
    static String withoutContent(String text) {
        return text.replaceAll("(?s)prompt \".*\"", "a prompt").replaceAll("[;,][^;,]*an unknown share[^;]*$", ".");
    }
}
