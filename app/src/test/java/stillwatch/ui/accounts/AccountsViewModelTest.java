package stillwatch.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Subject;
import stillwatch.store.AccountListQuery.Order;
import stillwatch.store.CaseFile;
import stillwatch.store.FilledCase;
import stillwatch.store.TagTable;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;

class AccountsViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private AccountsViewModel model;

    @BeforeEach
    void open() {
        file = FilledCase.at(folder.resolve("case.stillwatch"));
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
        model = new AccountsViewModel(session);
        model.refresh();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> ids(int count) {
        return model.accounts().get().keys().stream()
                .limit(count)
                .map(key -> model.row(key).getValue().accountId())
                .toList();
    }

    @Test
    void sortsInTheCaseFile() {
        model.sort(Order.ID, true);
        assertEquals(List.of("acct-0240", "acct-0239"), ids(2));
        model.sort(Order.ID, false);
        assertEquals(List.of("acct-0001", "acct-0002"), ids(2));
    }

    @Test
    void plainWordsAndConditionsBothFilter() {
        model.filter("org-7 enterprise");
        assertTrue(model.accounts().get().keys().size() < 20);
        model.filter("campaign = C1 and membership = core");
        assertTrue(model.accounts().get().isFiltered());
        assertFalse(model.accounts().get().keys().isEmpty());
        model.filter("");
        assertEquals("240 accounts", model.accounts().get().words());
    }

    @Test
    void quotesInPlainWordsAreWordsToo() {
        model.filter("a\"b");
        assertEquals("", model.mistake().get());
        assertEquals(0, model.accounts().get().keys().size());
    }

    @Test
    void aMistakeKeepsWhatIsShown() {
        model.filter("plan =");
        assertFalse(model.mistake().get().isEmpty());
        assertEquals(240, model.accounts().get().keys().size());
    }

    @Test
    void taggingAllThatMatchIsOneStepToUndo() {
        model.filter("campaign = C2");
        int count = model.accounts().get().keys().size();
        long revision = file.revision();
        model.tagAll("second pool");
        assertEquals(revision + 2, file.revision(), "one entry for the new tag, one for all its uses");
        model.filter("tag = \"second pool\"");
        assertEquals(count, model.accounts().get().keys().size());
        session.undo();
        assertEquals(List.of(), new TagTable(file).on(Subject.account("acct-0061")));
    }

    @Test
    void showsWhatOtherScreensSelected() {
        model.sort(Order.ID, false);
        session.select(session.selection().get().withAccounts(Set.of(3L, 5L)));
        assertEquals(List.of(2, 4), model.selectedPlaces());
    }
}
