package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stillwatch.ui.workspace.Command;

class FuzzyMatchTest {
    @Test
    void allLettersMustOccurInOrder() {
        assertEquals(FuzzyMatch.NONE, FuzzyMatch.score("zx", "Analyse the case"));
        assertEquals(FuzzyMatch.NONE, FuzzyMatch.score("ca", "Back"));
        assertEquals(0, FuzzyMatch.score("", "Anything"));
    }

    @Test
    void beginningsOfWordsWinOverLettersInside() {
        assertTrue(FuzzyMatch.score("cc", "Close case") > FuzzyMatch.score("cc", "Accounts"));
        assertTrue(FuzzyMatch.score("case", "Close case") > FuzzyMatch.score("case", "Clear all selections"));
    }

    @Test
    void whatCannotBeDoneComesLastAndSaysWhy() {
        Command possible = Command.always("Go to Activity", "", () -> {});
        Command impossible = new Command("Go to Accounts", "", () -> Optional.of("open a case first"), () -> {
            throw new AssertionError("a disabled command ran");
        });
        CommandPaletteViewModel model =
                new CommandPaletteViewModel(() -> List.of(CommandGroup.of("Go", List.of(impossible, possible))));
        List<CommandPaletteViewModel.Entry> found = model.matches("goac");
        assertEquals(
                List.of(possible, impossible),
                found.stream().map(CommandPaletteViewModel.Entry::command).toList());
        assertEquals(Optional.of("open a case first"), found.get(1).disabledBecause());
        found.get(1).run();
    }
}
