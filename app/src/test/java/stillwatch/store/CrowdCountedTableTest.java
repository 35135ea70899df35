package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Activity;
import stillwatch.store.CrowdCountedTable.Choice;

class CrowdCountedTableTest {
    @TempDir
    Path folder;

    @Test
    void aCrowdValueIsCountedAfterAllWithAReasonAndLeftOutAgain() {
        try (CaseFile file = FilledCase.at(folder.resolve("filled.stillwatch"))) {
            CrowdCountedTable table = new CrowdCountedTable(file);
            assertEquals(List.of(new Choice("network", "198.51.100.0/24", 1840, false)), table.choices(10));
            Choice counted = new Choice("network", "198.51.100.0/24", 1840, true);
            assertThrows(CaseFileException.class, () -> table.set(List.of(counted), " "));
            Activity entry = table.set(List.of(counted), "one small hoster").orElseThrow();
            assertTrue(entry.summary().contains("1 counted after all"), entry.summary());
            assertEquals(Map.of("network", Set.of("198.51.100.0/24")), table.byLayer());
            assertEquals(List.of(counted), table.choices(10));
            assertTrue(table.set(List.of(counted), "again").isEmpty(), "nothing changed, nothing logged");
            new UndoStack(file).undo();
            assertEquals(Map.of(), table.byLayer());
            new UndoStack(file).redo();
            table.set(List.of(new Choice("network", "198.51.100.0/24", 1840, false)), "a campus after all");
            assertEquals(Map.of(), table.byLayer());
        }
    }
}
