package stillwatch.ui.campaigns;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Finding;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

/** Decides which original rows are shown beside a reason, and where one goes from them. */
public final class OriginalsViewModel {
    private final CaseSession session;
    private final LatestAnswer<Optional<Originals>> answer;
    private final ReadOnlyObjectWrapper<Optional<Originals>> originals = new ReadOnlyObjectWrapper<>(Optional.empty());

    public OriginalsViewModel(CaseSession session) {
        this.session = session;
        this.answer = new LatestAnswer<>(session.jobs(), originals::set);
    }

    /** The rows behind one finding, as they were read from the provider's files. */
    public record Originals(
            Finding finding, List<ExchangeRowsQuery.Row> exchanges, List<ConversationRowsQuery.Row> conversations) {}

    public ReadOnlyObjectProperty<Optional<Originals>> originals() {
        return originals.getReadOnlyProperty();
    }

    public void show(Finding finding) {
        answer.ask(() -> Optional.of(new Originals(
                finding,
                new ExchangeRowsQuery(session.file()).ask(finding.exchangeKeys()),
                new ConversationRowsQuery(session.file()).ask(finding.conversationKeys()))));
    }

    public void hide() {
        answer.ask(Optional::empty);
    }

    public void openConversation(String campaignId, long conversationKey) {
        session.open(ScreenId.CONVERSATIONS, selection(campaignId).withConversation(conversationKey));
    }

    public void openAccount(String campaignId, long accountKey) {
        session.open(ScreenId.ACCOUNTS, selection(campaignId).withAccounts(java.util.Set.of(accountKey)));
    }

    private Selection selection(String campaignId) {
        return session.selection().get().withCampaign(campaignId);
    }
}
