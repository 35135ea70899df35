package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKeyReaderTest {
    @TempDir
    Path folder;

    private AnswerKey read(String json) throws IOException {
        return AnswerKeyReader.read(Files.writeString(folder.resolve("truth.json"), json));
    }

    @Test
    void readsNamesAccountsAndTechniques() throws IOException {
        AnswerKey key = read(
                "{\"campaigns\": [{\"name\": \"n\", \"accounts\": [\"a\", \"b\"], \"techniques\": [\"grading\"]}]}");
        assertEquals(List.of(new AnswerKey.Planted("n", Set.of("a", "b"), List.of("grading"))), key.campaigns());
    }

    @Test
    void toleratesMissingNamesUnknownKeysAndNumbersAsIds() throws IOException {
        AnswerKey key = read("{\"made_by\": 1, \"campaigns\": [{\"accounts\": [17, \"b\"], \"colour\": \"red\"}]}");
        assertEquals("campaign 1", key.campaigns().get(0).name());
        assertEquals(Set.of("17", "b"), key.campaigns().get(0).accounts());
    }

    @Test
    void readsAKeyWithoutCampaignsAndAPackedOne() throws IOException {
        assertEquals(List.of(), read("{\"campaigns\": []}").campaigns());
        Path packed = folder.resolve("truth.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"campaigns\": [{\"accounts\": [\"a\"]}]}".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, AnswerKeyReader.read(packed).campaigns().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"campaigns\": 3}",
                "{\"truth\": []}",
                "{\"campaigns\": [{\"name\": \"n\"}]}",
                "{\"campaigns\": [{\"accounts\": [{}]}]}",
                "{\"campaigns\": [{\"accounts\": [\"\"]}]}",
                "{\"campaigns\": [{\"accounts\": [nul"
            })
    void refusesWhatIsNoKeyAndNamesTheFile(String json) {
        AnswerKeyException refused = assertThrows(AnswerKeyException.class, () -> read(json));
        assertTrue(refused.getMessage().contains("truth.json"), refused.getMessage());
    }

    @Test
    void saysWhereNoFileIs() {
        AnswerKeyException refused =
                assertThrows(AnswerKeyException.class, () -> AnswerKeyReader.read(folder.resolve("absent.json")));
        assertTrue(refused.getMessage().contains("There is no answer key"), refused.getMessage());
    }
}
