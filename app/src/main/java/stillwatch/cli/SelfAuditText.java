package stillwatch.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.detect.OwnUse;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.FindingListQuery;

/** The report of a self-audit. No content of an exchange is ever in it: a quoted prompt is replaced by the word "template". */
final class SelfAuditText {
    /** From here on a signal would weigh in a provider's own score; below, it is only visible. */
    private static final double NOTICED_FROM = 0.5;

    private final PrintStream out;
    private final ClearingDocuments documents = new ClearingDocuments();

    SelfAuditText(PrintStream out) {
        this.out = out;
    }

    void print(CaseFile file, OwnUse use, List<Campaign> groups) {
        CaseTotalsQuery.Totals totals = new CaseTotalsQuery(file).ask();
        out.printf(
                Locale.ROOT,
                "What this use looks like to a provider: %,d accounts, %,d exchanges, %,d sampled conversations.%n",
                totals.accounts(),
                totals.exchanges(),
                totals.conversations());
        section("Signals that would be noticed", use, finding -> finding.strength() >= NOTICED_FROM, true);
        section("Signals that would show faintly", use, finding -> finding.strength() < NOTICED_FROM, true);
        section("What already speaks for you", use, finding -> true, false);
        groups(file, groups);
        if (!use.missing().isEmpty()) {
            out.println();
            out.println("Not in these logs, but a provider may know it:");
            use.missing().forEach(sentence -> out.println("  " + sentence));
        }
    }

    private void section(String title, OwnUse use, Predicate<Finding> belongs, boolean against) {
        List<Finding> findings = use.findings().stream()
                .filter(finding -> finding.counterEvidence() != against)
                .filter(belongs)
                .toList();
        out.println();
        out.println(title + (findings.isEmpty() ? ": none." : ":"));
        for (Finding finding : findings) {
            print(finding, "  ");
            if (against) {
                documents.of(finding.signal()).ifPresent(text -> out.println("        clears it: " + text));
            }
        }
    }

    /** Groups inside the logs that an analysis takes for one actor, each with what speaks against it. */
    private void groups(CaseFile file, List<Campaign> groups) {
        out.println();
        out.println(
                groups.isEmpty()
                        ? "An analysis of these logs alone suspects no group of accounts."
                        : "An analysis of these logs alone suspects:");
        for (Campaign group : groups) {
            out.printf(Locale.ROOT, "  a group of %,d accounts, score %.2f%n", group.accounts(), group.score());
            new FindingListQuery(file)
                    .ask(group.key()).stream()
                            .filter(finding -> !finding.counterEvidence())
                            .forEach(finding -> print(finding, "    "));
        }
    }

    private void print(Finding finding, String indent) {
        out.printf(
                Locale.ROOT,
                "%s%.2f  %s: %s%n",
                indent,
                finding.strength(),
                finding.signal(),
                withoutContent(finding.text()));
    }

    /**
     * A template without the provider's id is named by the beginning of its prompt, in quotes, which is taken out. So is a
     * comparison that could not be made: logs of one organization hold no unrelated accounts.
     */
    static String withoutContent(String text) {
        return text.replaceAll("(?s)prompt \".*\"", "a prompt").replaceAll("; [^;]*an unknown share[^;]*$", ".");
    }
}
