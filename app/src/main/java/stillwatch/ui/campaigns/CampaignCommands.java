package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

/** Every act and pivot of the screen as a command: what its buttons do, and what the command palette finds. */
final class CampaignCommands {
    private static final String NO_CAMPAIGN = "Choose a campaign first.";
    private static final String NO_MEMBERS = "Select accounts on the Members tab first.";

    private final CaseSession session;
    private final CampaignDialogs dialogs;
    private final CrowdDialog crowd;
    private final Supplier<Optional<Campaign>> campaign;
    private final Supplier<List<Campaign>> all;
    private final Supplier<Set<Long>> members;

    /**
     * @param campaign the one that is shown
     * @param members the selected accounts of its members
     */
    CampaignCommands(
            CaseSession session,
            CampaignDialogs dialogs,
            CrowdDialog crowd,
            Supplier<Optional<Campaign>> campaign,
            Supplier<List<Campaign>> all,
            Supplier<Set<Long>> members) {
        this.session = session;
        this.dialogs = dialogs;
        this.crowd = crowd;
        this.campaign = campaign;
        this.all = all;
        this.members = members;
    }

    Command state(CampaignState next, String verb, String keys) {
        return new Command(
                verb,
                keys,
                () -> campaign.get()
                        .map(shown -> CampaignActs.refusal(shown, next))
                        .orElse(Optional.of(NO_CAMPAIGN)),
                () -> campaign.get().ifPresent(shown -> dialogs.decide(shown, next)));
    }

    List<Command> decisions() {
        return List.of(
                state(CampaignState.UNDER_REVIEW, "Put campaign under review", "Ctrl+Shift+R"),
                state(CampaignState.CONFIRMED, "Confirm campaign", "Ctrl+Shift+C"),
                state(CampaignState.DISMISSED, "Dismiss campaign", "Ctrl+Shift+D"));
    }

    Command rename() {
        return onCampaign("Rename campaign", "F2", dialogs::rename);
    }

    Command note() {
        return onCampaign("Add note to campaign", "Ctrl+Shift+N", dialogs::note);
    }

    Command newTag() {
        return onCampaign("New tag on campaign", "", dialogs::newTag);
    }

    Command crowdValues() {
        return Command.always("Choose crowd values to count after all", "", crowd::open);
    }

    Command addMembers() {
        return onCampaign("Add accounts to campaign", "", dialogs::addMembers);
    }

    Command removeMembers() {
        return onMembers("Remove selected accounts from campaign", "", dialogs::removeMembers);
    }

    Command split() {
        return onMembers("Split selected accounts off campaign", "", dialogs::split);
    }

    Command merge() {
        return new Command(
                "Merge campaigns",
                "",
                () -> campaign.get().isEmpty()
                        ? Optional.of(NO_CAMPAIGN)
                        : others().isEmpty()
                                ? Optional.of("There is no other campaign to merge with.")
                                : Optional.empty(),
                () -> campaign.get().ifPresent(shown -> dialogs.merge(shown, others())));
    }

    private List<Campaign> others() {
        String shown = campaign.get().map(Campaign::id).orElse("");
        return all.get().stream().filter(other -> !other.id().equals(shown)).toList();
    }

    List<Command> pivots() {
        return List.of(
                pivot(ScreenId.TIMELINE),
                pivot(ScreenId.GRAPH),
                pivot(ScreenId.CONVERSATIONS),
                pivot(ScreenId.ACCOUNTS),
                pivot(ScreenId.EVIDENCE));
    }

    private Command pivot(ScreenId screen) {
        return onCampaign("Open campaign in " + screen.title(), "", shown -> session.open(screen, selection(shown)));
    }

    /** Opens the selected members, not the whole campaign. */
    Command membersIn(ScreenId screen) {
        return onMembers(
                "Open selected accounts in " + screen.title(),
                "",
                (shown, accounts) -> session.open(screen, selection(shown).withAccounts(accounts)));
    }

    private Selection selection(Campaign shown) {
        return session.selection().get().withCampaign(shown.id());
    }

    List<Command> all() {
        List<Command> commands = new ArrayList<>(decisions());
        commands.addAll(
                List.of(rename(), note(), newTag(), addMembers(), removeMembers(), split(), merge(), crowdValues()));
        commands.addAll(pivots());
        commands.add(membersIn(ScreenId.ACCOUNTS));
        commands.add(membersIn(ScreenId.GRAPH));
        commands.add(membersIn(ScreenId.TIMELINE));
        return commands;
    }

    private Command onCampaign(String title, String keys, Consumer<Campaign> act) {
        return new Command(
                title,
                keys,
                () -> campaign.get().isPresent() ? Optional.empty() : Optional.of(NO_CAMPAIGN),
                () -> campaign.get().ifPresent(act));
    }

    private Command onMembers(String title, String keys, java.util.function.BiConsumer<Campaign, Set<Long>> act) {
        return new Command(
                title,
                keys,
                () -> campaign.get().isEmpty()
                        ? Optional.of(NO_CAMPAIGN)
                        : members.get().isEmpty() ? Optional.of(NO_MEMBERS) : Optional.empty(),
                () -> campaign.get().ifPresent(shown -> act.accept(shown, members.get())));
    }
}
