package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.ingest.FileReport.Status;

/** JSON whose records do not keep to lines: the same records in every layout, and what damage costs. */
class JsonLayoutTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    java.nio.file.Path folder;

    private ImportedCase imported;

    @BeforeEach
    void makeCase() {
        imported = new ImportedCase(folder);
    }

    /** How a program may write the same records. */
    enum Layout {
        LINES,
        CONCATENATED,
        PRETTY,
        LIST,
        LIST_OF_LINES,
        PRETTY_LIST,
        WRAPPED,
        PRETTY_WRAPPED,
        WRAPPED_PER_LINE,
        UNINDENTED;

        String of(List<JsonNode> records) {
            List<String> compact = records.stream().map(JsonNode::toString).toList();
            List<String> pretty = records.stream().map(JsonNode::toPrettyString).toList();
            return switch (this) {
                case LINES -> String.join("\n", compact) + "\n";
                case CONCATENATED -> String.join("", compact);
                case PRETTY -> String.join("\r\n", pretty) + "\n\n";
                case LIST -> compact.toString();
                case LIST_OF_LINES -> "[" + String.join(",\n", compact) + "]\n";
                case PRETTY_LIST -> "\ufeff[\n" + String.join(",\n", pretty) + "\n]\n";
                case WRAPPED -> "{\"count\":2,\"records\":" + compact + ",\"next\":null}";
                case PRETTY_WRAPPED -> "{\n  \"records\" : [ "
                        + pretty.stream().map(text -> text.indent(2).strip()).collect(Collectors.joining(", "))
                        + " ]\n}\n";
                case WRAPPED_PER_LINE -> compact.stream()
                        .map(text -> "{\"records\":[" + text + "]}\n")
                        .collect(Collectors.joining());
                case UNINDENTED -> pretty.stream()
                        .map(text -> text.lines().map(String::strip).collect(Collectors.joining("\n")) + "\n")
                        .collect(Collectors.joining());
            };
        }
    }

    private static ObjectNode record(int number) {
        ObjectNode record = JSON.createObjectNode();
        record.put("id", "r-" + number)
                .put("created_at", "2026-04-22T09:15:00.123Z")
                .put("model", "m-1");
        record.put("tokens_in", number).put("tokens_out", 7);
        record.putObject("metadata").put("user", "u-" + number).put("note", "a } and a ] and a \\\" {\"id\":1}");
        record.putArray("tags").addObject().put("id", "inner").put("tokens_in", 3);
        return record;
    }

    private static List<JsonNode> records(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(JsonLayoutTest::record).toList());
    }

    private FileReport importFile(String content) throws IOException {
        return importFile(content.getBytes(StandardCharsets.UTF_8));
    }

    private FileReport importFile(byte[] content) throws IOException {
        java.nio.file.Path file = imported.write("log.json", content);
        return imported.importPaths(new ImportOptions("cloudflare-ai-gateway", null), file)
                .files()
                .get(0);
    }

    private static long sum(FileReport report) {
        return report.rows()
                + report.rejects()
                + report.blankLines()
                + report.headerLines()
                + report.continuationLines();
    }

    private static long lines(byte[] content) {
        long feeds = 0;
        for (byte b : content) {
            feeds += b == '\n' ? 1 : 0;
        }
        return feeds + (content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void theSameRecordsAreReadInEveryLayoutAndEachKnowsWhereItBegins(Layout layout) throws Exception {
        byte[] content = layout.of(records(5)).getBytes(StandardCharsets.UTF_8);
        java.nio.file.Path file = imported.write("log.json", content);
        FileReport report =
                imported.importPaths(ImportOptions.recognised(), file).files().get(0);
        assertEquals("cloudflare-ai-gateway", report.format(), report.toString());
        assertEquals(0, report.rejects(), report.toString());
        assertEquals(Map.of("exchanges", 5L, "new_accounts", 5L), report.made());
        assertEquals(lines(content), report.lines());
        assertEquals(report.lines(), sum(report));
        assertTrue(report.continuationLines() >= 0, report.toString());
        List<String> rows = imported.ask(
                "SELECT exchange_id, account_id, input_tokens, line, byte_offset FROM exchanges ORDER BY 1");
        for (int i = 0; i < 5; i++) {
            String[] fields = rows.get(i).split("\\|");
            assertEquals(List.of("r-" + i, "u-" + i, "" + i), List.of(fields).subList(0, 3));
            int offset = Integer.parseInt(fields[4]);
            assertEquals(record(i), JSON.readTree(content, offset, content.length - offset));
            assertEquals(
                    Long.parseLong(fields[3]),
                    1 + lines(Arrays.copyOf(content, offset)) - (offset > 0 && content[offset - 1] != '\n' ? 1 : 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneDamagedRecordCostsItselfAndNothingElse(Layout layout) throws Exception {
        String good = layout.of(records(6));
        for (int damaged = 0; damaged < 6; damaged++) {
            String part = "\"id\":\"r-" + damaged;
            String text = good.replaceFirst("\"id\"( ?):( ?)\"r-" + damaged + "\",", "\"id\"$1:$2\"r-" + damaged + ",");
            assertTrue(!text.equals(good), part);
            FileReport report = importFile(text);
            assertEquals(5, report.made().get("exchanges"), layout + " with damaged record " + damaged + report);
            assertEquals(lines(text.getBytes(StandardCharsets.UTF_8)), report.lines());
            assertEquals(report.lines(), sum(report));
            assertEquals(
                    List.of("1"),
                    imported.ask("SELECT count(*) FROM rejects WHERE CAST(raw AS TEXT) LIKE '%r-" + damaged + ",%'"));
            imported = new ImportedCase(java.nio.file.Files.createTempDirectory(folder, "next"));
        }
    }

    @Test
    void whatIsMissingInTheMiddleOfAListTakesOnlyTheTwoRecordsThatItTouches() throws Exception {
        String good = Layout.LIST_OF_LINES.of(records(50));
        int from = good.indexOf("\"r-20\"");
        int to = good.indexOf("\"r-22\"") + 40;
        FileReport report = importFile(good.substring(0, from) + good.substring(to));
        assertEquals(47, report.made().get("exchanges"), report.toString());
        assertEquals(1, report.rejects());
        assertEquals(report.lines(), sum(report));
    }

    @Test
    void twoRecordsOnOneOfManyLinesAreBothRead() throws Exception {
        String lines = Layout.LINES.of(records(3));
        String text = lines.replaceFirst("\n", "");
        FileReport report = importFile(text);
        assertEquals(3, report.made().get("exchanges"));
        assertEquals(List.of(2L, 2L), List.of(report.lines(), report.rows()));
        assertEquals(
                List.of("r-1|1|" + text.indexOf("{\"id\":\"r-1\"")),
                imported.ask("SELECT exchange_id, line, byte_offset FROM exchanges WHERE exchange_id = 'r-1'"));
    }

    @Test
    void aRecordThatIsNeverClosedDoesNotSwallowTheRestOfTheList() throws Exception {
        String good = Layout.LIST_OF_LINES.of(records(300));
        String text = good.replace("\"r-7\",", "\"r-7\",\"never\":[");
        FileReport report = importFile(text);
        assertEquals(299, report.made().get("exchanges"), report.toString());
        assertEquals(1, report.rejects());
    }

    @ParameterizedTest
    @EnumSource(names = {"WRAPPED", "PRETTY_WRAPPED"})
    void aRecordThatTookTheBracketsOfItsListForItsOwnGivesBackTheRecordsInIt(Layout layout) throws Exception {
        String text = layout.of(records(30));
        int from = text.indexOf("\"inner\"", text.indexOf("\"r-9\""));
        int bracket = text.indexOf(']', from);
        FileReport report = importFile(text.substring(0, bracket) + text.substring(text.indexOf('}', bracket) + 1));
        assertEquals(29, report.made().get("exchanges"), report.toString());
        assertEquals(1, report.rejects());
        assertEquals(report.lines(), sum(report));
    }

    @Test
    void damageToAWrapperDoesNotMakeWrappersOfRecordsOrRecordsOfWrappers() throws Exception {
        String good = Layout.WRAPPED_PER_LINE.of(records(20));
        String text = good.replace("{\"records\":[{\"id\":\"r-5\"", "{\"rec\":]{\"id\":\"r-5\"");
        FileReport report = importFile(text);
        assertTrue(report.made().get("exchanges") >= 19, report.toString());
        assertEquals(report.lines(), sum(report));
    }

    @Test
    void aRejectKeepsTheBytesOfTheDamagedRecordAsTheyAre() throws Exception {
        byte[] good = Layout.PRETTY_LIST.of(records(3)).getBytes(StandardCharsets.UTF_8);
        String text = new String(good, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("r-1");
        good[at] = (byte) 0xff;
        FileReport report = importFile(good);
        assertEquals(Map.of("invalid UTF-8", 1L), report.reasons());
        int from = text.lastIndexOf('{', at);
        int to = text.indexOf("\n}", at) + 2;
        assertEquals(List.of("" + from), imported.ask("SELECT byte_offset FROM rejects"));
        assertArrayEquals(Arrays.copyOfRange(good, from, to), imported.bytes("SELECT raw FROM rejects"));
    }

    @Test
    void aLineWithSeveralRecordsIsOneRowAndOneRejectWhereOneOfThemIsBad() throws Exception {
        List<JsonNode> records = records(3);
        ((ObjectNode) records.get(1)).put("created_at", "soon");
        FileReport report = importFile(Layout.CONCATENATED.of(records) + "\n" + Layout.CONCATENATED.of(records(2)));
        assertEquals(4, report.made().get("exchanges"));
        assertEquals(List.of(2L, 1L, 1L), List.of(report.lines(), report.rows(), report.rejects()));
        assertEquals(Map.of("timestamp is not a readable time", 1L), report.reasons());
        assertEquals(List.of("1"), imported.ask("SELECT count(*) FROM rejects"));
    }

    @Test
    void linesAroundTheRecordsAreHeadersBlankOrContinuations() throws Exception {
        FileReport report =
                importFile("{\n\"next\": null,\n\n\"records\": [\n" + record(1) + ",\n\n" + record(2) + "\n]\n}\n");
        assertEquals(
                List.of(9L, 2L, 0L, 2L, 3L, 2L),
                List.of(
                        report.lines(),
                        report.rows(),
                        report.rejects(),
                        report.blankLines(),
                        report.headerLines(),
                        report.continuationLines()));
        assertEquals(Map.of("next", 1L, "tags", 2L), report.unknownColumns());
    }

    @Test
    void aListOfTheDatasetsOwnRecordsIsReadToo() throws Exception {
        imported.write(
                "sampled.json",
                """
                [ {
                  "account_id": "a-1",
                  "messages": [ { "role": "user", "content": "x" } ]
                }, {
                  "account_id": "a-2",
                  "messages": "none"
                } ]
                """);
        FileReport report = imported.importAll().files().get(0);
        assertEquals("conversations", report.kind());
        assertEquals(List.of(1L, 1L, 5L), List.of(report.rows(), report.rejects(), report.continuationLines()));
        assertEquals(
                List.of("[ { \"role\": \"user\", \"content\": \"x\" } ]"),
                imported.ask("SELECT messages FROM conversations"));
    }

    @Test
    void spansInOneDocumentAreReadOneByOne() throws Exception {
        String span = "{\"spanId\":\"%s\",\"startTimeUnixNano\":\"1776849300123456789\",\"attributes\":["
                + "{\"key\":\"gen_ai.request.model\",\"value\":{\"stringValue\":\"m\"}}]}";
        String text = "{\"resourceSpans\":[\n{\"resource\":{},\"scopeSpans\":[{\"spans\":[\n" + span.formatted("a")
                + ",\n" + span.formatted("b") + "]},\n{\"scope\":{},\"spans\":[" + span.formatted("c") + "]}]}\n]}\n";
        imported.write("spans.json", text);
        FileReport report = imported.importAll().files().get(0);
        assertEquals("otel-genai", report.format());
        assertEquals(List.of("a|3", "b|4", "c|5"), imported.ask("SELECT exchange_id, line FROM exchanges ORDER BY 1"));
        assertEquals(
                List.of(6L, 3L, 2L, 1L),
                List.of(report.lines(), report.rows(), report.headerLines(), report.continuationLines()));
    }

    @ParameterizedTest
    @EnumSource
    void everyLineOfDamagedJsonIsAccountedFor(Layout layout) throws Exception {
        byte[] good = layout.of(records(8)).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(layout.ordinal());
        for (int round = 0; round < 12; round++) {
            byte[] content =
                    Arrays.copyOf(good, random.nextInt(3) == 0 ? 1 + random.nextInt(good.length) : good.length);
            for (int change = random.nextInt(8); change > 0; change--) {
                content[random.nextInt(content.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "\"{}[],:\n\\".charAt(random.nextInt(9));
            }
            FileReport report = importFile(content);
            if (report.status() == Status.ALREADY_IMPORTED) {
                continue;
            }
            String text = new String(content, StandardCharsets.UTF_8);
            assertEquals(Status.IMPORTED, report.status(), () -> report + text);
            assertEquals(lines(content), report.lines(), () -> report + text);
            assertEquals(report.lines(), sum(report), text);
            assertTrue(
                    List.of(
                                    report.rows(),
                                    report.rejects(),
                                    report.blankLines(),
                                    report.headerLines(),
                                    report.continuationLines())
                            .stream()
                            .allMatch(count -> count >= 0),
                    () -> report + text);
        }
        assertEquals(List.of("ok"), imported.ask("PRAGMA integrity_check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"records\":["})
    void randomBytesNeverStopAnImport(String start) throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            byte[] noise = new byte[1 + random.nextInt(60_000)];
            random.nextBytes(noise);
            byte[] begun = start.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(begun, 0, noise, 0, Math.min(begun.length, noise.length));
            FileReport report = importFile(noise);
            assertEquals(Status.IMPORTED, report.status(), report.toString());
            assertEquals(lines(noise), report.lines());
            assertEquals(report.lines(), sum(report));
        }
    }

    @Test
    void textMadeToBeReadAgainAndAgainIsReadInTimeThatGrowsWithItsSize() throws Exception {
        byte[] hostile = "{\"a\":[\n".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        FileReport report = importFile(hostile);
        assertEquals(400_000, report.lines(), report.toString());
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "took too long");
    }

    /** A list of records on one line, made while it is read. */
    private static final class EndlessList extends InputStream {
        private final byte[] record;
        private long left;
        private int at;

        EndlessList(long records) {
            record = (record(1) + ",").getBytes(StandardCharsets.UTF_8);
            left = records * record.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, left), record.length - at);
            System.arraycopy(record, at, buffer, from, count);
            at = (at + count) % record.length;
            left -= count;
            return count;
        }
    }

    @Test
    void aListOfAnySizeIsReadInTheMemoryOfItsBeginning() throws Exception {
        Tally tally = new Tally();
        SourceFile file = new SourceFile(
                "big.json",
                "",
                null,
                1,
                () -> new java.io.SequenceInputStream(
                        new java.io.ByteArrayInputStream(new byte[] {'['}), new EndlessList(400_000)));
        try (SourceStream stream = new SourceStream(file)) {
            ByteWindow window = new ByteWindow(stream::read, () -> {});
            new JsonlReader(new Presets().named("cloudflare-ai-gateway").orElseThrow(), Joins.none(), file)
                    .read(window, new RowSink(batch -> {}, tally, stillwatch.store.ExchangeBatch::new));
            assertEquals(400_000, tally.exchanges);
            assertEquals(1, tally.lines());
            assertTrue(window.buffer.length <= 8 << 20, "the window grew to " + window.buffer.length);
        }
    }
}
