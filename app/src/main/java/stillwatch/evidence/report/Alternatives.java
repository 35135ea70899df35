package stillwatch.evidence.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import stillwatch.casework.Membership;
import stillwatch.evidence.content.PackageContent;

/** Innocent explanations of what looks like a campaign, each with the figures of the records that bear on it. */
final class Alternatives {
    private Alternatives() {}

    static ReportTable of(PackageContent content, Words words) {
        var cohort = content.cohort();
        List<List<Object>> rows = List.of(
                row(
                        words,
                        "pipeline",
                        words.count(cohort.declaredUse(), "account"),
                        words.count(cohort.organizations(), "organization"),
                        words.count(cohort.payments(), "payment"),
                        words.count(cohort.payers(), "payer")),
                row(
                        words,
                        "enterprise",
                        words.count(cohort.organizations(), "organization"),
                        words.count(cohort.withoutOrganization(), "account"),
                        Figures.whole(cohort.verifiedBusiness()),
                        Figures.whole(cohort.educationOrResearch())),
                row(words, "reseller", words.count(crowd(content), "account")),
                row(
                        words,
                        "class",
                        Figures.day(content.campaign().firstSeenMillis()),
                        Figures.day(content.campaign().lastSeenMillis())),
                row(words, "client", counterSignals(content, words)));
        return new ReportTable(
                "alternatives.csv",
                words.of("table.alternatives"),
                List.of(words.of("column.explanation"), words.of("column.would_show"), words.of("column.records_hold")),
                rows);
    }

    private static long crowd(PackageContent content) {
        return content.members().stream()
                .filter(member -> member.member().membership() == Membership.CROWD)
                .count();
    }

    private static String counterSignals(PackageContent content, Words words) {
        String signals = content.reasons().stream()
                .filter(reason -> reason.finding().counterEvidence())
                .map(reason -> words.term(reason.finding().signal()))
                .distinct()
                .collect(Collectors.joining(", "));
        return signals.isEmpty()
                ? words.of("alternative.no_counter_evidence")
                : words.of("alternative.counter_evidence", signals);
    }

    private static List<Object> row(Words words, String name, Object... figures) {
        return Arrays.asList(
                words.of("alternative." + name),
                words.of("alternative." + name + ".shows"),
                words.of("alternative." + name + ".holds", figures));
    }
}
