package stillwatch.ui.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.query.Expression;
import stillwatch.query.ExpressionException;
import stillwatch.query.ExpressionParser;
import stillwatch.store.AccountListQuery;
import stillwatch.store.AccountListQuery.Order;
import stillwatch.store.AccountListQuery.Row;
import stillwatch.store.TagTable;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.RowsInSight;

/** Which accounts the table shows, in which order, which of them are selected, and acts on all that match. */
final class AccountsViewModel {
    private final CaseSession session;
    private final AccountListQuery query;
    private final RowsInSight<Row> rows;
    private final LatestAnswer<Accounts> newest;
    private final ReadOnlyObjectWrapper<Accounts> accounts = new ReadOnlyObjectWrapper<>(Accounts.NONE);
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
    private Expression filter = ExpressionParser.parse("accounts");
    private boolean isFiltered;
    private Order order = Order.EXCHANGES;
    private boolean descending = true;

    AccountsViewModel(CaseSession session) {
        this.session = session;
        this.query = new AccountListQuery(session.file());
        this.rows = new RowsInSight<>(session.jobs(), query::rows);
        this.newest = new LatestAnswer<>(session.jobs(), accounts::set);
    }

    /**
     * The accounts that match, in order.
     *
     * @param total how many accounts the case has, matching or not
     */
    record Accounts(List<Long> keys, long total, boolean isFiltered) {
        static final Accounts NONE = new Accounts(List.of(), 0, false);

        String words() {
            String all = Formats.count(total) + (total == 1 ? " account" : " accounts");
            return isFiltered ? Formats.count(keys.size()) + " of " + all + " match" : all;
        }
    }

    ReadOnlyObjectProperty<Accounts> accounts() {
        return accounts.getReadOnlyProperty();
    }

    /** What is wrong with the filter; empty where it can be asked. */
    ReadOnlyStringProperty mistake() {
        return mistake.getReadOnlyProperty();
    }

    ObservableValue<Row> row(long accountKey) {
        return rows.row(accountKey);
    }

    void filter(String typed) {
        try {
            filter = AccountFilter.of(typed);
            isFiltered = !typed.isBlank();
            mistake.set("");
            ask();
        } catch (ExpressionException e) {
            mistake.set(e.getMessage());
        }
    }

    void sort(Order next, boolean isDescending) {
        order = next;
        descending = isDescending;
        ask();
    }

    void refresh() {
        rows.refresh();
        ask();
    }

    private void ask() {
        Expression asked = filter;
        boolean filtered = isFiltered;
        Order by = order;
        boolean down = descending;
        newest.ask(() -> {
            List<Long> keys = query.keys(asked, by, down);
            long total = filtered
                    ? query.keys(ExpressionParser.parse("accounts"), Order.ID, false)
                            .size()
                    : keys.size();
            return new Accounts(keys, total, filtered);
        });
    }

    void select(Set<Long> keys) {
        session.select(session.selection().get().withAccounts(keys));
    }

    /** The accounts that another screen selected and this table shows, by their places in it. */
    List<Integer> selectedPlaces() {
        Set<Long> selected = new HashSet<>(session.selection().get().accountKeys());
        List<Integer> places = new ArrayList<>();
        List<Long> keys = accounts.get().keys();
        for (int i = 0; i < keys.size() && places.size() < selected.size(); i++) {
            if (selected.contains(keys.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    Optional<String> campaign() {
        return session.selection().get().campaignId();
    }

    /** Asks for the tags that can be given. */
    void tags(java.util.function.Consumer<List<Tag>> answer) {
        session.jobs().ask(new TagTable(session.file())::all, answer);
    }

    /** Puts a tag on every account that matches now, as one act; a tag of a new name is made first. */
    void tagAll(String name) {
        List<Long> keys = accounts.get().keys();
        session.jobs()
                .start(
                        "Tag \"" + name + "\" on " + Formats.count(keys.size()) + " accounts",
                        progress -> {
                            TagTable table = new TagTable(session.file());
                            Tag tag = table.all().stream()
                                    .filter(each -> each.name().equals(name))
                                    .findFirst()
                                    .orElseGet(() -> table.create(name, "#0072b2", ""));
                            List<Subject> subjects = query.ids(keys).stream()
                                    .map(Subject::account)
                                    .collect(Collectors.toList());
                            return table.add(tag, subjects).isPresent();
                        },
                        isChanged -> {
                            session.problems()
                                    .notice(
                                            isChanged
                                                    ? "Tagged " + Formats.count(keys.size()) + " accounts \"" + name
                                                            + "\". Ctrl+Z takes it back."
                                                    : "All of these accounts carry \"" + name + "\" already.");
                            session.changed();
                        });
    }
}
