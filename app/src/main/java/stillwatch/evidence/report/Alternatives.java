package stillwatch.evidence.report;

import java.util.Arrays;
import java.util.List;
import stillwatch.casework.Membership;
import stillwatch.evidence.content.PackageContent;

/** Innocent explanations of what looks like a campaign, each with the figures of the records that bear on it. */
final class Alternatives {
    private Alternatives() {}

    static ReportTable of(PackageContent content) {
        var cohort = content.cohort();
        List<List<Object>> rows = List.of(
                row(
                        "An evaluation harness, a batch pipeline or a scheduled job",
                        "documented high-volume use, one organization, one payer",
                        Figures.count(cohort.declaredUse(), "account") + " with documented use; "
                                + Figures.count(cohort.organizations(), "organization") + "; "
                                + Figures.count(cohort.payments(), "payment instrument") + " among "
                                + Figures.count(cohort.payers(), "payer")),
                row(
                        "One enterprise or university behind one address",
                        "one organization, business verification, an education or research programme",
                        Figures.count(cohort.organizations(), "organization") + ", "
                                + Figures.count(cohort.withoutOrganization(), "account") + " without one; "
                                + whole(cohort.verifiedBusiness()) + " verified as a business; "
                                + whole(cohort.educationOrResearch()) + " on an education or research programme"),
                row(
                        "A gateway or reseller whose customers are unrelated",
                        "varied prompts and rhythms; members of the crowd rather than the core",
                        Figures.count(crowd(content), "account") + " set apart as crowd and not counted"),
                row(
                        "A class with one assignment, a hackathon, a release-day benchmark",
                        "sign-ups and use within hours or days, then silence",
                        "seen from " + Figures.day(content.campaign().firstSeenMillis()) + " to "
                                + Figures.day(content.campaign().lastSeenMillis())),
                row(
                        "A popular client or a public prompt",
                        "the same text at many accounts outside the group",
                        counterSignals(content)));
        return new ReportTable(
                "alternatives.csv",
                "Innocent explanations",
                List.of("Explanation", "What would show it", "What the records hold"),
                rows);
    }

    private static long crowd(PackageContent content) {
        return content.members().stream()
                .filter(member -> member.member().membership() == Membership.CROWD)
                .count();
    }

    private static String counterSignals(PackageContent content) {
        List<String> signals = content.reasons().stream()
                .filter(reason -> reason.finding().counterEvidence())
                .map(reason -> reason.finding().signal().replace('_', ' '))
                .distinct()
                .toList();
        return signals.isEmpty()
                ? "no counter-evidence was found"
                : "counter-evidence found: " + String.join(", ", signals);
    }

    private static String whole(long number) {
        return Figures.whole(number);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
