package stillwatch.ui.accounts;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;

/** The story of the one account that is selected. */
final class AccountDetailViewModel {
    private final CaseSession session;
    private final ReadOnlyObjectWrapper<Optional<AccountStory>> story = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestAnswer<Optional<AccountStory>> newest;

    AccountDetailViewModel(CaseSession session) {
        this.session = session;
        this.newest = new LatestAnswer<>(session.jobs(), story::set);
    }

    /** Empty where none or several accounts are selected. */
    ReadOnlyObjectProperty<Optional<AccountStory>> story() {
        return story.getReadOnlyProperty();
    }

    void refresh() {
        Set<Long> selected = session.selection().get().accountKeys();
        if (selected.size() == 1) {
            long key = selected.iterator().next();
            newest.ask(() -> AccountStory.of(session.file(), key));
        } else {
            newest.ask(Optional::empty);
        }
    }

    void selectAccount(long accountKey) {
        session.select(session.selection().get().withAccounts(Set.of(accountKey)));
    }

    void openConversation(long conversationKey) {
        session.open(ScreenId.CONVERSATIONS, session.selection().get().withConversation(conversationKey));
    }
}
