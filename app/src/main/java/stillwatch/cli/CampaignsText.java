package stillwatch.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Finding;
import stillwatch.casework.OperatorPair;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.store.OperatorTiesQuery;

/** The suspected campaigns in words: reasons for and against side by side, those below the threshold apart. */
final class CampaignsText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CaseFile file;
    private final PrintStream out;

    CampaignsText(CaseFile file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /** Everything: each group with all its reasons, the watch list too. */
    void printAll() {
        List<Campaign> watched = printReported(Integer.MAX_VALUE);
        operators();
        if (!watched.isEmpty()) {
            out.println();
            out.println("Watch list, below the reporting threshold: " + counted(watched.size(), "group") + ":");
            watched.forEach(campaign -> print(campaign, Integer.MAX_VALUE));
        }
    }

    private void operators() {
        List<OperatorPair> pairs = OperatorPair.of(new OperatorTiesQuery(file).ask());
        if (!pairs.isEmpty()) {
            out.println();
            out.println("Ties between campaigns:");
        }
        for (OperatorPair pair : pairs) {
            out.println("  " + pair.first() + " and " + pair.second() + ": "
                    + pair.verdict().words());
            pair.ties().forEach(tie -> out.println("    " + tie.kind().word() + ": " + tie.sentence()));
        }
    }

    /** @param reasons how many of the strongest reasons to show on each side */
    void printSummary(int reasons) {
        List<Campaign> watched = printReported(reasons);
        out.println();
        out.println("On the watch list, below the reporting threshold: " + counted(watched.size(), "group") + ".");
    }

    /** @return the groups on the watch list, which are never among the reported ones */
    private List<Campaign> printReported(int reasons) {
        List<Campaign> all = new CampaignTable(file).all();
        List<Campaign> reported =
                all.stream().filter(CampaignsWriter::isReported).toList();
        List<Campaign> watched = all.stream()
                .filter(campaign -> campaign.state() == CampaignState.WATCHED)
                .toList();
        out.println(
                reported.isEmpty() ? "No suspected campaigns." : counted(reported.size(), "suspected campaign") + ":");
        reported.forEach(campaign -> print(campaign, reasons));
        return watched;
    }

    private void print(Campaign campaign, int reasons) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%s  score %.2f  %s  %s%n",
                campaign.id(),
                campaign.score(),
                campaign.state().word(),
                campaign.title());
        out.printf(
                Locale.ROOT,
                "  %s, %s, %,d tokens in, %,d out, %s to %s UTC%n",
                counted(campaign.accounts(), "account"),
                counted(campaign.exchanges(), "exchange"),
                campaign.inputTokens(),
                campaign.outputTokens(),
                MINUTE.format(Instant.ofEpochMilli(campaign.firstSeenMillis())),
                MINUTE.format(Instant.ofEpochMilli(campaign.lastSeenMillis())));
        if (!campaign.techniques().isEmpty()) {
            out.println("  harvests: "
                    + campaign.techniques().stream()
                            .map(technique ->
                                    String.format(Locale.ROOT, "%s %.0f %%", technique.name(), 100 * technique.share()))
                            .collect(Collectors.joining(", ")));
        }
        List<Finding> findings = new FindingListQuery(file).ask(campaign.key());
        reasons("for    ", findings, false, reasons);
        reasons("against", findings, true, reasons);
    }

    private void reasons(String side, List<Finding> findings, boolean counterEvidence, int most) {
        List<Finding> ofSide = findings.stream()
                .filter(finding -> finding.counterEvidence() == counterEvidence)
                .toList();
        ofSide.stream()
                .limit(most)
                .forEach(finding -> out.printf(
                        Locale.ROOT,
                        "  %s  %.2f  %s: %s%n",
                        side,
                        finding.strength(),
                        finding.signal(),
                        finding.text()));
        if (ofSide.size() > most) {
            out.printf(Locale.ROOT, "  %s  and %d more%n", side, ofSide.size() - most);
        }
        if (ofSide.isEmpty()) {
            out.printf("  %s  nothing found%n", side);
        }
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
