package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.TestKeys;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.task.Progress;

/** A case that can be exported, and an exporter with a user's key. */
abstract class ExportTest {
    @TempDir
    Path folder;

    CaseFile file;
    PackageExporter exporter;

    @BeforeEach
    void fillCase() throws IOException {
        file = ExportableCase.create(folder);
        exporter = new PackageExporter(TestKeys.of("user"));
    }

    @AfterEach
    void closeCase() {
        file.close();
    }

    /** @return the package on C1 in a folder of that name */
    Path export(Profile profile, String out) throws IOException {
        return exporter.export(file, "C1", profile, folder.resolve(out), Progress.silent())
                .path();
    }
}
