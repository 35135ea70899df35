package stillwatch.ui.campaigns;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.store.AccountRowsQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.store.MatchedWordsQuery;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;

/** Decides which original rows are shown beside a statement, and where one goes from them. */
public final class OriginalsViewModel {
    private static final int MOST_QUOTES = 200;

    private final CaseSession session;
    private final Supplier<Optional<Campaign>> campaign;
    private final LatestAnswer<Optional<Originals>> answer;
    private final ReadOnlyObjectWrapper<Optional<Originals>> originals = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param campaign the one that statements are about, where any is shown; asked on the screen's thread */
    public OriginalsViewModel(CaseSession session, Supplier<Optional<Campaign>> campaign) {
        this.session = session;
        this.campaign = campaign;
        this.answer = new LatestAnswer<>(session.jobs(), originals::set);
    }

    /**
     * A statement with the keys of the rows that it rests on.
     *
     * @param title what is stated, in a few words
     * @param basis what the rows are; may be empty
     */
    public record Statement(
            String title,
            String basis,
            Collection<Long> accountKeys,
            Collection<Long> exchangeKeys,
            Collection<Long> conversationKeys) {
        static Statement of(Finding finding) {
            return new Statement(
                    CampaignWords.words(finding.signal()),
                    finding.basis(),
                    finding.accountKeys(),
                    finding.exchangeKeys(),
                    finding.conversationKeys());
        }
    }

    /** The rows behind one statement, as they were read from the provider's files. */
    public record Originals(
            Statement statement,
            List<AccountRowsQuery.Row> accounts,
            List<ExchangeRowsQuery.Row> exchanges,
            List<ConversationRowsQuery.Row> conversations,
            List<MatchQuote> quotes) {}

    public ReadOnlyObjectProperty<Optional<Originals>> originals() {
        return originals.getReadOnlyProperty();
    }

    public void show(Finding finding) {
        show(Statement.of(finding));
    }

    public void show(Statement statement) {
        Optional<Campaign> about = campaign.get();
        answer.ask(() -> Optional.of(new Originals(
                statement,
                new AccountRowsQuery(session.file()).ask(statement.accountKeys()),
                new ExchangeRowsQuery(session.file()).ask(statement.exchangeKeys()),
                new ConversationRowsQuery(session.file()).ask(statement.conversationKeys()),
                quotes(about, statement.conversationKeys()))));
    }

    private List<MatchQuote> quotes(Optional<Campaign> about, Collection<Long> conversationKeys) {
        CaseFile file = session.file();
        return about.map(shown -> MatchQuote.of(
                        file, new MatchedWordsQuery(file).ofCampaign(shown.key(), conversationKeys, MOST_QUOTES)))
                .orElse(List.of());
    }

    public void hide() {
        answer.ask(Optional::empty);
    }

    public void openConversation(String campaignId, long conversationKey) {
        session.open(ScreenId.CONVERSATIONS, selection(campaignId).withConversation(conversationKey));
    }

    public void openAccount(String campaignId, long accountKey) {
        session.open(ScreenId.ACCOUNTS, selection(campaignId).withAccounts(Set.of(accountKey)));
    }

    /** Takes all accounts behind the shown statement to another screen. */
    public void openAccounts(String campaignId, ScreenId screen) {
        originals
                .get()
                .ifPresent(shown -> session.open(
                        screen,
                        selection(campaignId)
                                .withAccounts(new HashSet<>(shown.statement().accountKeys()))));
    }

    private Selection selection(String campaignId) {
        return session.selection().get().withCampaign(campaignId);
    }
}
