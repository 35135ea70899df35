package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.content.Quote;
import stillwatch.store.CampaignHarvestQuery.Harvest;

/** All tables of one report, each made once. */
final class ReportTables {
    private static final long HOUR_MILLIS = 3_600_000;

    private final PackageContent content;

    ReportTables(PackageContent content) {
        this.content = content;
    }

    /** Every table that the package carries. */
    List<ReportTable> all() {
        List<ReportTable> all = new ArrayList<>(List.of(
                events(), timeline(), facts(), reasons(false), reasons(true), capabilities(), models(), members()));
        if (content.profile() != Profile.PEER) {
            all.add(alternatives());
            if (!content.matches().isEmpty()) {
                all.add(matches());
            }
            all.add(exhibits());
        }
        return all;
    }

    ReportTable events() {
        List<List<Object>> rows = new ArrayList<>();
        KeyEvents.of(content).forEach(event -> rows.add(row(event.when(), event.kind(), event.text())));
        return new ReportTable("events.csv", "Key events (UTC)", List.of("When", "Kind", "What happened"), rows);
    }

    ReportTable timeline() {
        List<List<Object>> rows = new ArrayList<>();
        content.hours()
                .forEach(hour ->
                        rows.add(row(Figures.instant(hour.hour() * HOUR_MILLIS), hour.accounts(), hour.exchanges())));
        return new ReportTable(
                "timeline.csv",
                "What the members did, hour by hour (UTC)",
                List.of("Hour", "Active accounts", "Exchanges"),
                rows);
    }

    ReportTable facts() {
        var cohort = content.cohort();
        List<List<Object>> rows = List.of(
                row("Accounts of the campaign, without the crowd", cohort.members()),
                row("… described in the provider's accounts file", cohort.described()),
                row("Distinct organizations among them", cohort.organizations()),
                row("Accounts without an organization", cohort.withoutOrganization()),
                row("Accounts whose payment instrument is known", cohort.payers()),
                row("Distinct payment instruments", cohort.payments()),
                row("Distinct sign-up devices", cohort.devices()),
                row("Distinct countries given at sign-up", cohort.countries()),
                row("Accounts verified as a business", cohort.verifiedBusiness()),
                row("Accounts with documented high-volume use", cohort.declaredUse()),
                row("Accounts on an education or research plan or programme", cohort.educationOrResearch()),
                row("Accounts with a disposable e-mail domain", cohort.disposableEmail()),
                row("Accounts suspended or banned", cohort.bannedOrSuspended()),
                row("Exchanges", content.campaign().exchanges()),
                row("Input tokens", content.campaign().inputTokens()),
                row("Output tokens", content.campaign().outputTokens()));
        return new ReportTable("facts.csv", "What the records say", List.of("Record", "Figure"), rows);
    }

    ReportTable reasons(boolean counterEvidence) {
        List<List<Object>> rows = new ArrayList<>();
        content.reasons().stream()
                .filter(reason -> reason.finding().counterEvidence() == counterEvidence)
                .forEach(reason -> rows.add(row(
                        reason.id(),
                        reason.finding().signal().replace('_', ' '),
                        reason.finding().text(),
                        reason.finding().strength(),
                        reason.finding().contribution(),
                        reason.finding().observed(),
                        reason.finding().expected(),
                        (long) reason.exhibits().size())));
        return new ReportTable(
                counterEvidence ? "counter-evidence.csv" : "reasons.csv",
                counterEvidence ? "What speaks against it" : "What speaks for it",
                List.of("No.", "Signal", "Finding", "Strength", "Contribution", "Observed", "Expected", "Exhibits"),
                rows);
    }

    ReportTable alternatives() {
        return Alternatives.of(content);
    }

    ReportTable capabilities() {
        return harvest("capabilities.csv", "Taken, by capability", "Capability", Harvest::capability);
    }

    ReportTable models() {
        return harvest("models.csv", "Taken, by model", "Model", Harvest::model);
    }

    private ReportTable harvest(
            String file, String caption, String column, java.util.function.Function<Harvest, String> word) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Harvest harvest : content.harvest()) {
            String given = word.apply(harvest);
            long[] sum = sums.computeIfAbsent(given == null ? "not given" : given, name -> new long[3]);
            sum[0] += harvest.exchanges();
            sum[1] += harvest.inputTokens();
            sum[2] += harvest.outputTokens();
        }
        List<List<Object>> rows = sums.entrySet().stream()
                .sorted(java.util.Comparator.comparingLong((Map.Entry<String, long[]> sum) -> -sum.getValue()[2])
                        .thenComparing(Map.Entry::getKey))
                .map(sum -> row(sum.getKey(), sum.getValue()[0], sum.getValue()[1], sum.getValue()[2]))
                .collect(Collectors.toList());
        return new ReportTable(file, caption, List.of(column, "Exchanges", "Input tokens", "Output tokens"), rows);
    }

    ReportTable members() {
        List<List<Object>> rows = new ArrayList<>();
        boolean redacted = content.profile().isRedacted();
        content.members()
                .forEach(member -> rows.add(row(
                        member.accountId(),
                        member.member().membership().word(),
                        member.member().strength(),
                        member.member().addedByHand() ? "a person" : "analysis",
                        redacted ? null : member.organizationId(),
                        redacted ? null : member.plan(),
                        member.status(),
                        member.exchanges())));
        return new ReportTable(
                "members.csv",
                "Members by strength",
                List.of("Account", "Part", "Strength", "Put in by", "Organization", "Plan", "Status", "Exchanges"),
                rows);
    }

    ReportTable matches() {
        Map<Long, Integer> exhibits = content.quotes().stream()
                .filter(quote -> quote.kind().equals("conversation"))
                .collect(Collectors.toMap(Quote::key, Quote::exhibit));
        List<List<Object>> rows = new ArrayList<>();
        content.matches()
                .forEach(match -> rows.add(row(
                        (long) exhibits.get(match.conversationKey()),
                        (long) match.messageIndex() + 1,
                        (long) match.start(),
                        (long) match.end(),
                        match.rule(),
                        match.technique().replace('_', ' '),
                        match.explanation())));
        return new ReportTable(
                "matches.csv",
                "What rules matched in quoted conversations",
                List.of("Exhibit", "Message", "From character", "To character", "Rule", "Technique", "Explanation"),
                rows);
    }

    ReportTable exhibits() {
        List<List<Object>> rows = new ArrayList<>();
        var sources = content.sourcesByKey();
        for (Quote quote : content.quotes()) {
            rows.add(row(
                    (long) quote.exhibit(),
                    quote.kind(),
                    quote.id(),
                    sources.get(quote.source().sourceKey()).source().name(),
                    quote.source().line(),
                    quote.source().byteOffset(),
                    quote.origin().word(),
                    quote.raw() == null ? null : Digests.sha256(quote.raw())));
        }
        return new ReportTable(
                "exhibits.csv",
                "Quoted rows",
                List.of("Exhibit", "Kind", "Id", "File", "Line", "Byte offset", "Bytes", "SHA-256 of the row"),
                rows);
    }

    /** Unlike {@code List.of}, with empty cells. */
    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
