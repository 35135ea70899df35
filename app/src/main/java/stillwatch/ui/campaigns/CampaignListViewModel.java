package stillwatch.ui.campaigns;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.store.CampaignTable;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;

/** Decides which campaigns are listed, in which part and order. */
public final class CampaignListViewModel {
    private final CaseSession session;
    private final LatestAnswer<List<Campaign>> answer;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private List<Campaign> all = List.of();
    private String filter = "";

    public CampaignListViewModel(CaseSession session) {
        this.session = session;
        this.answer = new LatestAnswer<>(session.jobs(), campaigns -> {
            all = campaigns;
            publish(true);
        });
    }

    /**
     * @param ranked what is worth a person's time, highest score first
     * @param watched below the reporting line
     * @param dismissed a person decided that they are none
     * @param known false until the case was asked
     * @param total how many there are without the filter
     */
    public record State(
            List<Campaign> ranked, List<Campaign> watched, List<Campaign> dismissed, boolean known, int total) {
        static final State UNKNOWN = new State(List.of(), List.of(), List.of(), false, 0);

        /** The campaign that a screen shows before one was chosen. */
        public String firstId() {
            return !ranked.isEmpty()
                    ? ranked.get(0).id()
                    : watched.isEmpty() ? null : watched.get(0).id();
        }

        public int shown() {
            return ranked.size() + watched.size() + dismissed.size();
        }
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** All campaigns of the case, for choosing one to merge with. */
    public List<Campaign> all() {
        return all;
    }

    public void refresh() {
        answer.ask(() -> new CampaignTable(session.file()).all());
    }

    /** @param words parts of an id, title, state or technique, in any order; all must occur */
    public void filter(String words) {
        filter = words.toLowerCase(Locale.ROOT).trim();
        publish(state.get().known());
    }

    private void publish(boolean known) {
        state.set(new State(
                listed(campaign ->
                        campaign.state() != CampaignState.WATCHED && campaign.state() != CampaignState.DISMISSED),
                listed(campaign -> campaign.state() == CampaignState.WATCHED),
                listed(campaign -> campaign.state() == CampaignState.DISMISSED),
                known,
                all.size()));
    }

    private List<Campaign> listed(Predicate<Campaign> part) {
        return all.stream().filter(part).filter(this::matches).toList();
    }

    private boolean matches(Campaign campaign) {
        String text = (campaign.id() + " " + campaign.title() + " "
                        + campaign.state().word() + " " + CampaignWords.techniques(campaign))
                .toLowerCase(Locale.ROOT);
        for (String word : filter.split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
