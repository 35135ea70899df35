package stillwatch.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Finding;
import stillwatch.casework.Membership;
import stillwatch.casework.Program;
import stillwatch.casework.Technique;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.FindingListQuery;
import stillwatch.store.MissingDataQuery;

/**
 * {@code campaigns.json}: the campaigns by score, highest first, those below the reporting threshold apart under
 * {@code watchlist}, and those that a person dismissed, if there are any, apart under {@code dismissed}. A campaign's accounts are its core and
 * periphery; the crowd took no part.
 */
final class CampaignsWriter {
    private final CaseFile file;

    CampaignsWriter(CaseFile file) {
        this.file = file;
    }

    /** Writes UTF-8 with a line break at the end and leaves the stream open. */
    void write(OutputStream out) throws IOException {
        List<Campaign> all = new CampaignTable(file).all();
        CaseTotalsQuery.Totals size = new CaseTotalsQuery(file).ask();
        try (JsonGenerator json = new ObjectMapper().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("case", file.name());
            json.writeStringField("generated_by", Program.NAME);
            json.writeNumberField("accounts", size.accounts());
            json.writeNumberField("exchanges", size.exchanges());
            missing(json);
            new CampaignDetailsWriter(file, json).operators();
            list(json, "campaigns", all, CampaignsWriter::isReported);
            list(json, "watchlist", all, campaign -> campaign.state() == CampaignState.WATCHED);
            if (all.stream().anyMatch(CampaignsWriter::isDismissed)) {
                list(json, "dismissed", all, CampaignsWriter::isDismissed);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static boolean isReported(Campaign campaign) {
        return campaign.state() != CampaignState.WATCHED && !isDismissed(campaign);
    }

    private static boolean isDismissed(Campaign campaign) {
        return campaign.state() == CampaignState.DISMISSED;
    }

    private void list(JsonGenerator json, String name, List<Campaign> all, Predicate<Campaign> belongs)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Campaign campaign : all) {
            if (belongs.test(campaign)) {
                campaign(json, campaign);
            }
        }
        json.writeEndArray();
    }

    private void campaign(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", campaign.id());
        json.writeStringField("title", campaign.title());
        json.writeStringField("state", campaign.state().word());
        json.writeNumberField("score", campaign.score());
        accounts(json, campaign);
        json.writeStringField(
                "first_seen", Instant.ofEpochMilli(campaign.firstSeenMillis()).toString());
        json.writeStringField(
                "last_seen", Instant.ofEpochMilli(campaign.lastSeenMillis()).toString());
        json.writeNumberField("exchanges", campaign.exchanges());
        json.writeNumberField("input_tokens", campaign.inputTokens());
        json.writeNumberField("output_tokens", campaign.outputTokens());
        json.writeArrayFieldStart("techniques");
        for (Technique technique : campaign.techniques()) {
            json.writeStartObject();
            json.writeStringField("name", technique.name());
            json.writeNumberField("share", technique.share());
            json.writeEndObject();
        }
        json.writeEndArray();
        List<Finding> findings = new FindingListQuery(file).ask(campaign.key());
        findings(json, campaign, "evidence", findings, false);
        findings(json, campaign, "counter_evidence", findings, true);
        members(json, campaign);
        new CampaignDetailsWriter(file, json).write(campaign);
        json.writeEndObject();
    }

    private void accounts(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeArrayFieldStart("accounts");
        for (CampaignMembersQuery.Member member :
                new CampaignMembersQuery(file).ask(campaign.key(), Integer.MAX_VALUE)) {
            if (member.member().membership() != Membership.CROWD) {
                json.writeString(member.accountId());
            }
        }
        json.writeEndArray();
    }

    /** Everybody, the crowd too, each with the reason for being there. */
    private void members(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeArrayFieldStart("members");
        for (CampaignMembersQuery.Member member :
                new CampaignMembersQuery(file).ask(campaign.key(), Integer.MAX_VALUE)) {
            json.writeStartObject();
            json.writeStringField("account", member.accountId());
            json.writeStringField("membership", member.member().membership().word());
            json.writeStringField("why", member.member().why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void missing(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("missing_data");
        for (MissingDataQuery.Missing missing : new MissingDataQuery(file).ask()) {
            json.writeStartObject();
            json.writeStringField("what", missing.what());
            json.writeStringField("consequence", missing.consequence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(
            JsonGenerator json, Campaign campaign, String name, List<Finding> findings, boolean counterEvidence)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            if (finding.counterEvidence() == counterEvidence) {
                json.writeStartObject();
                json.writeStringField("signal", finding.signal());
                json.writeNumberField("strength", finding.strength());
                json.writeStringField("text", finding.text());
                new CampaignDetailsWriter(file, json).weight(campaign, finding);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
