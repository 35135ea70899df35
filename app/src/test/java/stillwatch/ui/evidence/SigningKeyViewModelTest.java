package stillwatch.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.evidence.key.SigningKeyFile.Kept;
import stillwatch.store.CaseFile;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;

class SigningKeyViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;

    @BeforeEach
    void open() {
        file = CaseFile.create(folder.resolve("empty.stillwatch"), "Ada", Clock.systemUTC());
        Problems problems = new Problems();
        session = new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void thePassphraseIsAskedForOncePerProgramWhateverCaseIsOpened() throws IOException {
        UserKey key = UserKeys.locked(folder);
        SigningKeyViewModel model = new SigningKeyViewModel(session, key);
        List<Optional<Kept>> seen = new ArrayList<>();
        model.look(seen::add);
        assertEquals(List.of(Optional.empty()), seen, "none yet");
        List<Optional<String>> answers = new ArrayList<>();
        char[] passphrase = UserKeys.PASSPHRASE.toCharArray();
        model.unlock(passphrase, answers::add);
        assertEquals(List.of(Optional.empty()), answers);
        assertEquals("", new String(passphrase).strip(), "wiped");
        assertTrue(new SigningKeyViewModel(session, key).isOpen(), "another case of the same program");

        SigningKeyViewModel later = new SigningKeyViewModel(session, UserKeys.locked(folder));
        assertFalse(later.isOpen(), "another run of the program");
        later.unlock("of wells and summers".toCharArray(), answers::add);
        assertTrue(answers.get(1).orElseThrow().startsWith("That is not the passphrase"));
        assertFalse(later.isOpen());
        assertEquals(List.of(), session.problems().all(), "asked again in place, not reported");
        Path saved = folder.resolve("signer.pem");
        later.savePublicKey(saved);
        assertEquals(key.kept().orElseThrow().publicKey().pem(), Files.readString(saved));
    }
}
