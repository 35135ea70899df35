package stillwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stillwatch.architecture.Rooms;
import stillwatch.architecture.Rule;
import stillwatch.architecture.Rules;

/** Holds the rooms and doors of {@code app/docs/architecture.md}, and proves of each rule that it bites. */
class ArchitectureTest {
    private static JavaClasses product;
    private static JavaClasses offenders;
    private static Rooms rooms;

    @BeforeAll
    static void readClassesAndTable() throws IOException {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("stillwatch");
        offenders = new ClassFileImporter().importPackages("stillwatch.architecture.offenders");
        rooms = Rooms.read(Path.of("docs", "architecture.md"));
    }

    @Test
    void everyImportGoesThroughADoorOfTheTable() {
        assertEquals(List.of(), rooms.violations(product, "stillwatch"));
    }

    @Test
    void theTableItselfHasNoCycles() {
        assertEquals(List.of(), rooms.cycles());
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        assertEquals(List.of(), rooms.packagesWithoutDescription(Path.of("src", "main", "java", "stillwatch")));
    }

    @Test
    void everyRuleHoldsInTheProduct() {
        for (Rule rule : Rules.all("stillwatch")) {
            assertEquals(List.of(), rule.violations(product), rule.because());
        }
    }

    @Test
    void everyRuleBitesWhereItIsBroken() {
        for (Rule rule : Rules.all("stillwatch.architecture.offenders")) {
            assertFalse(rule.violations(offenders).isEmpty(), "never bites: " + rule.because());
        }
    }

    @Test
    void theTableRefusesAClosedDoorAndAnUnknownRoom() {
        Rooms small =
                Rooms.parse(List.of("| room | may import | for |", "| --- | --- | --- |", "| `store` | | rows |"));
        List<String> found = small.violations(offenders, "stillwatch.architecture.offenders");
        assertTrue(found.stream().anyMatch(v -> v.contains("no door from store to task")), found.toString());
        assertTrue(found.stream().anyMatch(v -> v.contains("not in the table")), found.toString());
    }

    @Test
    void theTableRefusesACycle() {
        Rooms circular = Rooms.parse(List.of("| `a` | `b` | x |", "| `b` | `c` | x |", "| `c` | `a` | x |"));
        assertFalse(circular.cycles().isEmpty());
    }
}
