package stillwatch.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.casework.Program;
import stillwatch.detect.OwnUse;
import stillwatch.detect.OwnUse.Reading;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.FindingListQuery;

/** The report of a self-audit as JSON. It holds no content of an exchange. */
final class SelfAuditWriter {
    private final ClearingDocuments documents = new ClearingDocuments();

    /** Writes UTF-8 with a line break at the end and leaves the stream open. */
    void write(CaseFile file, OwnUse use, List<Campaign> groups, OutputStream out) throws IOException {
        CaseTotalsQuery.Totals totals = new CaseTotalsQuery(file).ask();
        try (JsonGenerator json = new ObjectMapper().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("generated_by", Program.NAME);
            json.writeNumberField("accounts", totals.accounts());
            json.writeNumberField("exchanges", totals.exchanges());
            json.writeNumberField("conversations", totals.conversations());
            json.writeArrayFieldStart("signals");
            for (Reading reading : use.readings()) {
                reading(json, reading);
            }
            json.writeEndArray();
            groups(json, file, groups);
            json.writeArrayFieldStart("not_seen");
            for (OwnUse.Unmeasured one : use.unmeasured()) {
                json.writeStartObject();
                json.writeStringField("signal", one.signal());
                json.writeStringField("why", one.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("missing");
            for (String sentence : use.missing()) {
                json.writeString(sentence);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void reading(JsonGenerator json, Reading reading) throws IOException {
        Finding finding = reading.finding();
        json.writeStartObject();
        json.writeStringField("signal", finding.signal());
        json.writeStringField(
                "side",
                finding.counterEvidence()
                        ? "speaks for you"
                        : finding.strength() >= SelfAuditText.NOTICED_FROM ? "noticed" : "faint");
        json.writeNumberField("strength", finding.strength());
        json.writeStringField("text", SelfAuditText.withoutContent(finding.text()));
        if (finding.observed() != null) {
            json.writeNumberField("observed", finding.observed());
        }
        json.writeObjectFieldStart("comparison");
        json.writeStringField("with", reading.comparison().with().word());
        if (reading.comparison().expected() != null) {
            json.writeNumberField("expected", reading.comparison().expected());
        }
        json.writeStringField("text", reading.comparison().text());
        json.writeEndObject();
        if (!finding.counterEvidence() && documents.of(finding.signal()).isPresent()) {
            json.writeStringField("clears_it", documents.of(finding.signal()).get());
        }
        json.writeEndObject();
    }

    private static void groups(JsonGenerator json, CaseFile file, List<Campaign> groups) throws IOException {
        json.writeArrayFieldStart("groups");
        for (Campaign group : groups) {
            json.writeStartObject();
            json.writeNumberField("accounts", group.accounts());
            json.writeNumberField("score", group.score());
            json.writeArrayFieldStart("reasons");
            for (Finding finding : new FindingListQuery(file).ask(group.key())) {
                if (!finding.counterEvidence()) {
                    json.writeStartObject();
                    json.writeStringField("signal", finding.signal());
                    json.writeNumberField("strength", finding.strength());
                    json.writeStringField("text", SelfAuditText.withoutContent(finding.text()));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
