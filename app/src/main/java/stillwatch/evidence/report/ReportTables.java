package stillwatch.evidence.report;

import java.math.BigDecimal;
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
import stillwatch.store.CampaignMembersQuery.Member;

/** All tables of one report, each made once. */
final class ReportTables {
    private static final long HOUR_MILLIS = 3_600_000;

    private final PackageContent content;
    private final Core core;
    private final Words words;
    private final ErrorRates rates = ErrorRates.read();

    ReportTables(PackageContent content, Core core, Words words) {
        this.content = content;
        this.core = core;
        this.words = words;
    }

    /** Every table that the package carries. */
    List<ReportTable> all() {
        List<ReportTable> all = new ArrayList<>(List.of(
                events(),
                timeline(),
                facts(),
                reasons(false),
                reasons(true),
                capabilities(),
                models(),
                members(),
                errorRates(),
                scores()));
        if (!core.links().isEmpty()) {
            all.add(links());
        }
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
        KeyEvents.of(content, words)
                .forEach(event ->
                        rows.add(row(event.when(), words.of(event.basis().key()), event.text())));
        return table("events", rows, "when", "basis", "what_happened");
    }

    ReportTable timeline() {
        List<List<Object>> rows = new ArrayList<>();
        content.hours()
                .forEach(hour ->
                        rows.add(row(Figures.instant(hour.hour() * HOUR_MILLIS), hour.accounts(), hour.exchanges())));
        return table("timeline", rows, "hour", "active_accounts", "exchanges");
    }

    ReportTable links() {
        Map<Long, String> names = core.names();
        List<List<Object>> rows = new ArrayList<>();
        core.links()
                .forEach(link -> rows.add(row(
                        names.get(link.accountA()),
                        names.get(link.accountB()),
                        link.weight(),
                        link.layers().stream()
                                .map(layer -> words.term(layer.layer()))
                                .collect(Collectors.joining(", ")))));
        return table("links", rows, "account", "other_account", "weight", "shared");
    }

    ReportTable facts() {
        var cohort = content.cohort();
        List<List<Object>> rows = List.of(
                fact("members", cohort.members()),
                fact("described", cohort.described()),
                fact("organizations", cohort.organizations()),
                fact("without_organization", cohort.withoutOrganization()),
                fact("payers", cohort.payers()),
                fact("payments", cohort.payments()),
                fact("devices", cohort.devices()),
                fact("countries", cohort.countries()),
                fact("verified_business", cohort.verifiedBusiness()),
                fact("declared_use", cohort.declaredUse()),
                fact("education", cohort.educationOrResearch()),
                fact("disposable", cohort.disposableEmail()),
                fact("stopped", cohort.bannedOrSuspended()),
                fact("exchanges", content.campaign().exchanges()),
                fact("input_tokens", content.campaign().inputTokens()),
                fact("output_tokens", content.campaign().outputTokens()));
        return table("facts", rows, "record", "figure");
    }

    private List<Object> fact(String name, long figure) {
        return row(words.of("fact." + name), figure);
    }

    ReportTable reasons(boolean counterEvidence) {
        List<List<Object>> rows = new ArrayList<>();
        content.reasons().stream()
                .filter(reason -> reason.finding().counterEvidence() == counterEvidence)
                .forEach(reason -> rows.add(row(
                        reason.id(),
                        words.term(reason.finding().signal()),
                        reason.finding().text(),
                        reason.finding().strength(),
                        reason.finding().contribution(),
                        reason.finding().observed(),
                        reason.finding().expected(),
                        (long) reason.exhibits().size())));
        return table(
                counterEvidence ? "counter-evidence" : "reasons",
                rows,
                "number",
                "signal",
                "finding",
                "strength",
                "contribution",
                "observed",
                "expected",
                "exhibits");
    }

    ReportTable alternatives() {
        return Alternatives.of(content, words);
    }

    ReportTable capabilities() {
        return harvest("capabilities", "capability", Harvest::capability);
    }

    ReportTable models() {
        return harvest("models", "model", Harvest::model);
    }

    private ReportTable harvest(String name, String column, java.util.function.Function<Harvest, String> word) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Harvest harvest : content.harvest()) {
            String given = word.apply(harvest);
            long[] sum =
                    sums.computeIfAbsent(given == null ? words.of("harvest.not_given") : given, key -> new long[3]);
            sum[0] += harvest.exchanges();
            sum[1] += harvest.inputTokens();
            sum[2] += harvest.outputTokens();
        }
        List<List<Object>> rows = sums.entrySet().stream()
                .sorted(java.util.Comparator.comparingLong((Map.Entry<String, long[]> sum) -> -sum.getValue()[2])
                        .thenComparing(Map.Entry::getKey))
                .map(sum -> row(sum.getKey(), sum.getValue()[0], sum.getValue()[1], sum.getValue()[2]))
                .collect(Collectors.toList());
        return table(name, rows, column, "exchanges", "input_tokens", "output_tokens");
    }

    /** Organizations and plans of customers stand in full editions only. */
    ReportTable members() {
        boolean isFull = !content.profile().isRedacted();
        List<String> columns = new ArrayList<>(List.of("account", "part", "strength", "put_in_by"));
        if (isFull) {
            columns.addAll(List.of("organization", "plan"));
        }
        columns.addAll(List.of("status", "exchanges"));
        List<List<Object>> rows = new ArrayList<>();
        for (Member member : content.members()) {
            List<Object> row = new ArrayList<>(row(
                    member.accountId(),
                    words.of("member." + member.member().membership().word()),
                    member.member().strength(),
                    words.of(member.member().addedByHand() ? "member.by_person" : "member.by_analysis")));
            if (isFull) {
                row.add(member.organizationId());
                row.add(member.plan());
            }
            row.add(member.status());
            row.add(member.exchanges());
            rows.add(row);
        }
        return table("members", rows, columns.toArray(new String[0]));
    }

    ReportTable errorRates() {
        List<List<Object>> rows = new ArrayList<>();
        rates.conditions()
                .forEach(rate -> rows.add(row(
                        words.of("without." + rate.without()),
                        rate.datasets(),
                        number(rate.precision()),
                        number(rate.lowestPrecision()),
                        number(rate.recall()),
                        number(rate.lowestRecall()),
                        rate.falseCampaigns())));
        return table(
                "error-rates",
                rows,
                "left_out",
                "datasets",
                "precision",
                "lowest_precision",
                "recall",
                "lowest_recall",
                "false_campaigns");
    }

    ReportTable scores() {
        List<List<Object>> rows = new ArrayList<>();
        rates.scores()
                .forEach(band -> rows.add(row(
                        words.of("score_band", band.from(), band.to()),
                        band.groups(),
                        number(band.meanScore()),
                        number(band.campaigns()))));
        return table("scores", rows, "score", "groups", "mean_score", "campaign_share");
    }

    ErrorRates rates() {
        return rates;
    }

    /** With the decimals that it was given with. */
    private static Object number(String text) {
        return text.isEmpty() ? text : new BigDecimal(text);
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
                        words.term(match.technique()),
                        match.explanation())));
        return table(
                "matches",
                rows,
                "exhibit",
                "message",
                "from_character",
                "to_character",
                "rule",
                "technique",
                "explanation");
    }

    ReportTable exhibits() {
        List<List<Object>> rows = new ArrayList<>();
        var sources = content.sourcesByKey();
        for (Quote quote : content.quotes()) {
            rows.add(row(
                    (long) quote.exhibit(),
                    content.bates().get(quote.exhibit()),
                    quote.kind(),
                    quote.id(),
                    sources.get(quote.source().sourceKey()).source().name(),
                    quote.source().line(),
                    quote.source().byteOffset(),
                    words.of("origin." + quote.origin().word()),
                    quote.raw() == null ? null : Digests.sha256(quote.raw())));
        }
        return table(
                "exhibits",
                rows,
                "exhibit",
                "bates",
                "kind",
                "id",
                "file",
                "line",
                "byte_offset",
                "bytes",
                "row_sha256");
    }

    private ReportTable table(String name, List<List<Object>> rows, String... columns) {
        return new ReportTable(
                name + ".csv",
                words.of("table." + name),
                Arrays.stream(columns)
                        .map(column -> words.of("column." + column))
                        .toList(),
                rows);
    }

    /** Unlike {@code List.of}, with empty cells. */
    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
