package stillwatch.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stillwatch.casework.BenignTwin;
import stillwatch.casework.Campaign;
import stillwatch.casework.Estimate;
import stillwatch.casework.Finding;
import stillwatch.casework.HarvestLedger;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.OperatorPair;
import stillwatch.casework.OperatorTie;
import stillwatch.casework.Support;
import stillwatch.store.AccountRowsQuery;
import stillwatch.store.BenignTwinsQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.HarvestLedgerQuery;
import stillwatch.store.KeyEventsQuery;
import stillwatch.store.OperatorTiesQuery;

/** What {@code campaigns.json} says of a campaign beyond its reasons: harvest ledger, key events, look-alikes, operators. */
final class CampaignDetailsWriter {
    private final CaseFile file;
    private final JsonGenerator json;

    CampaignDetailsWriter(CaseFile file, JsonGenerator json) {
        this.file = file;
        this.json = json;
    }

    void write(Campaign campaign) throws IOException {
        harvest(new HarvestLedgerQuery(file).ask(campaign.key()));
        events(new KeyEventsQuery(file).ask(campaign.key()));
        twins(new BenignTwinsQuery(file).ask(campaign.key()));
    }

    /** The weight of a reason and what it rests on; nothing where the analysis did not compute it. */
    void weight(Campaign campaign, Finding finding) throws IOException {
        json.writeNumberField("score_without", Math.max(0, Math.min(1, campaign.score() - finding.contribution())));
        if (finding.logOdds() != null) {
            json.writeNumberField("log_odds", finding.logOdds());
            json.writeStringField("weight", Support.ofLogOdds(finding.logOdds()).word());
        }
        if (!finding.basis().isEmpty()) {
            json.writeStringField("basis", finding.basis());
        }
        ids("basis_accounts", accountIds(finding.accountKeys()));
    }

    private void harvest(HarvestLedger ledger) throws IOException {
        json.writeObjectFieldStart("harvest");
        json.writeNumberField("exchanges", ledger.exchanges());
        estimate("input_tokens", ledger.inputTokens());
        estimate("output_tokens", ledger.outputTokens());
        json.writeNumberField("sampled_conversations", ledger.sampledConversations());
        lines("by_capability", ledger.byCapability());
        lines("by_model", ledger.byModel());
        lines("by_technique", ledger.byTechnique());
        ids("basis", ledger.bases());
        json.writeEndObject();
    }

    private void lines(String name, List<HarvestLedger.Line> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (HarvestLedger.Line line : lines) {
            json.writeStartObject();
            json.writeStringField("name", line.name());
            estimate("exchanges", line.exchanges());
            estimate("input_tokens", line.inputTokens());
            estimate("output_tokens", line.outputTokens());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** {@code {"value": 1, "known": "observed"}}, or with {@code low} and {@code high} {@code "estimated"}; {@code "unknown"} alone. */
    private void estimate(String name, Estimate figure) throws IOException {
        json.writeObjectFieldStart(name);
        if (figure.isUnknown()) {
            json.writeStringField("known", "unknown");
        } else {
            json.writeNumberField("value", figure.value());
            json.writeStringField("known", figure.observed() ? "observed" : "estimated");
            if (!figure.observed()) {
                json.writeNumberField("low", figure.low());
                json.writeNumberField("high", figure.high());
            }
        }
        json.writeEndObject();
    }

    private void events(List<KeyEvent> events) throws IOException {
        json.writeArrayFieldStart("events");
        for (KeyEvent event : events) {
            json.writeStartObject();
            json.writeStringField(
                    "from", Instant.ofEpochMilli(event.fromMillis()).toString());
            json.writeStringField(
                    "until", Instant.ofEpochMilli(event.untilMillis()).toString());
            json.writeStringField("kind", event.kind().word());
            json.writeStringField("known", event.kind().isDerived() ? "derived" : "recorded");
            json.writeStringField("text", event.sentence());
            ids("accounts", accountIds(event.accountKeys()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void twins(List<BenignTwin> twins) throws IOException {
        json.writeArrayFieldStart("benign_twins");
        for (BenignTwin twin : twins) {
            json.writeStartObject();
            json.writeStringField("name", twin.name());
            if (!twin.campaignId().isEmpty()) {
                json.writeStringField("id", twin.campaignId());
            }
            json.writeNumberField("accounts", twin.accounts());
            json.writeNumberField("score", twin.score());
            json.writeNumberField("similarity", twin.similarity());
            json.writeArrayFieldStart("apart");
            for (BenignTwin.Apart apart : twin.apart()) {
                json.writeStartObject();
                json.writeStringField("signal", apart.signal());
                json.writeBooleanField("counter_evidence", apart.counterEvidence());
                json.writeNumberField("here", apart.here());
                json.writeNumberField("there", apart.there());
                json.writeStringField("text", apart.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Pairs of campaigns with what they share, and the operators that follow from them. */
    void operators() throws IOException {
        List<OperatorPair> pairs = OperatorPair.of(new OperatorTiesQuery(file).ask());
        json.writeArrayFieldStart("operators");
        for (List<String> ids : OperatorPair.operators(pairs)) {
            json.writeStartObject();
            ids("campaigns", ids);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("operator_pairs");
        for (OperatorPair pair : pairs) {
            json.writeStartObject();
            ids("campaigns", List.of(pair.first(), pair.second()));
            json.writeStringField("verdict", pair.verdict().words());
            json.writeArrayFieldStart("shares");
            for (OperatorTie tie : pair.ties()) {
                tie(tie);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("accounts");
            for (Map.Entry<String, TreeSet<Long>> side : pair.carriers().entrySet()) {
                ids(side.getKey(), accountIds(List.copyOf(side.getValue())));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void tie(OperatorTie tie) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", tie.kind().word());
        json.writeNumberField("observed", tie.observed());
        json.writeNumberField("expected", tie.expected());
        json.writeNumberField("probability", Math.exp(tie.lnProbability()));
        json.writeStringField("text", tie.sentence());
        ids("values", tie.values());
        json.writeEndObject();
    }

    private List<String> accountIds(List<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : new AccountRowsQuery(file)
                        .ask(keys).stream()
                                .map(AccountRowsQuery.Row::accountId)
                                .sorted()
                                .collect(Collectors.toList());
    }

    private void ids(String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }
}
