package stillwatch.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;
import stillwatch.store.CampaignMembersQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.TaggedAccountsQuery;

/** Where conclusions come from: a case's campaigns, accounts that a person tagged, or a campaigns.json. */
public final class Conclusions {
    private Conclusions() {}

    /** The case's campaigns without the watch list and without what a person dismissed; crowds are no members. */
    public static List<Conclusion> ofCase(CaseFile file) {
        CampaignMembersQuery members = new CampaignMembersQuery(file);
        List<Conclusion> conclusions = new ArrayList<>();
        for (Campaign campaign : new CampaignTable(file).all()) {
            if (campaign.state() != CampaignState.WATCHED && campaign.state() != CampaignState.DISMISSED) {
                Set<String> accounts = members.ask(campaign.key(), Integer.MAX_VALUE).stream()
                        .filter(member -> member.member().membership() != Membership.CROWD)
                        .map(CampaignMembersQuery.Member::accountId)
                        .collect(Collectors.toSet());
                conclusions.add(new Conclusion(campaign.id(), accounts));
            }
        }
        return conclusions;
    }

    /** Each tag is one group: the accounts that carry it. Tags that no account carries are left out. */
    public static List<Conclusion> ofTags(CaseFile file, List<String> tagNames) {
        TaggedAccountsQuery tagged = new TaggedAccountsQuery(file);
        return tagNames.stream()
                .map(name -> new Conclusion(name, tagged.ask(name)))
                .filter(conclusion -> !conclusion.accounts().isEmpty())
                .toList();
    }

    /** @throws AnswerKeyException where the file is absent or not in the form of campaigns.json */
    public static List<Conclusion> ofFile(Path campaignsJson) throws IOException {
        List<Conclusion> conclusions = new ArrayList<>();
        for (JsonNode campaign : JsonFile.campaigns(campaignsJson, "list of campaigns")) {
            int number = conclusions.size() + 1;
            conclusions.add(new Conclusion(
                    campaign.path("id").asText("campaign " + number),
                    JsonFile.accounts(campaign, campaignsJson, number)));
        }
        return conclusions;
    }
}
