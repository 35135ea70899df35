package stillwatch.ui.shell;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.casework.Campaign;
import stillwatch.casework.Link;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.AccountListQuery;
import stillwatch.store.AccountProfileQuery;
import stillwatch.store.AccountProfileQuery.Profile;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.LinkQuery;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.Selection;

/**
 * What the inspector shows of a selection. Parts that are not selected are empty.
 *
 * @param conversation its facts without its content, which is shown on purpose only, on its own screen
 * @param account the one account that is selected
 * @param accounts several accounts that are selected, as what can be tagged; at most one of the two is there
 * @param link the link between two accounts that are selected
 * @param tags all tags of the case, to choose from
 */
record Inspected(
        Selection selection,
        Optional<Part<ConversationRowsQuery.Row>> conversation,
        Optional<Part<Profile>> account,
        Optional<Remarks> accounts,
        Optional<Link> link,
        Optional<Part<Campaign>> campaign,
        List<Tag> tags) {
    /** A selected thing with its tags and notes. */
    record Part<T>(T what, Remarks remarks) {}

    static final Inspected NOTHING = new Inspected(
            Selection.NOTHING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    static Inspected of(CaseFile file, Selection selection) {
        Set<Long> accounts = selection.accountKeys();
        return new Inspected(
                selection,
                selection
                        .conversationKey()
                        .flatMap(key -> new ConversationRowsQuery(file)
                                .ask(List.of(key)).stream().findFirst())
                        .map(row -> new Part<>(row, remarks(file, Subject.conversation(row.key())))),
                accounts.size() == 1 ? account(file, accounts.iterator().next()) : Optional.empty(),
                accounts.size() > 1 ? Optional.of(Remarks.on(file, subjects(file, accounts))) : Optional.empty(),
                accounts.size() == 2 ? link(file, accounts.iterator()) : Optional.empty(),
                selection
                        .campaignId()
                        .flatMap(new CampaignTable(file)::byId)
                        .map(found -> new Part<>(found, remarks(file, Subject.campaign(found.id())))),
                new TagTable(file).all());
    }

    private static Optional<Part<Profile>> account(CaseFile file, long key) {
        return new AccountProfileQuery(file)
                .ask(key)
                .map(found -> new Part<>(
                        found, remarks(file, Subject.account(found.account().accountId()))));
    }

    private static List<Subject> subjects(CaseFile file, Set<Long> accountKeys) {
        return new AccountListQuery(file)
                .ids(List.copyOf(accountKeys)).stream().map(Subject::account).toList();
    }

    private static Optional<Link> link(CaseFile file, Iterator<Long> keys) {
        return new LinkQuery(file).between(keys.next(), keys.next());
    }

    private static Remarks remarks(CaseFile file, Subject subject) {
        return Remarks.on(file, List.of(subject));
    }
}
