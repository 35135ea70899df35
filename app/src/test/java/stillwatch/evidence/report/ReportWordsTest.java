package stillwatch.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Program;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signals;
import stillwatch.evidence.content.ContentReader;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.paper.PrintedText;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.ExportableCase;
import stillwatch.store.MissingDataQuery;
import stillwatch.store.ReportStates;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** Whether the report's own words all stand in its text bundle, so that it can be said in another language. */
class ReportWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/stillwatch/evidence/report");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

    /** What no language translates: digests, code points, files, markings, and what a PDF calls its own parts. */
    private static final Pattern NAMES = Pattern.compile(
            "\\b[0-9a-f]{64}\\b|\\b[0-9a-f]{16}…|U\\+[0-9A-F]{4,6}|\\S*[/.](?:csv|txt|jsonl?|pdf|jsonld|tsr)\\b|data/\\S*|TLP:\\S*"
                    + "|Adobe|Identity|sRGB IEC61966|\\.OPT|NATIVES/|TEXT/|IMAGES/");

    private static final int ID_BYTES = 16;

    @TempDir
    Path folder;

    private static Properties english() throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                Words.class.getResourceAsStream("/stillwatch/evidence/report.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    /** A language whose every word is one Greek word: what stays in Latin letters did not come from the bundle. */
    private static Words greek() throws IOException {
        Properties texts = new Properties();
        english().forEach((key, text) -> texts.put(key, ((String) text).replaceAll("\\p{L}+", "λόγος")));
        return new Words("el", texts);
    }

    @Test
    void inAnotherLanguageNothingEnglishIsLeftButTheCasesOwnWords() throws IOException {
        try (CaseFile file = ExportableCase.create(folder)) {
            new ReportStates(file).markFinal(new CampaignTable(file).byId("C1").orElseThrow(), "reviewed");
            for (Profile profile : Profile.values()) {
                PackageContent content = new ContentReader(file, Progress.silent()).read("C1", profile);
                Path out = folder.resolve(profile.word());
                new ReportWriter(content, Core.read(file, content), greek(), new Cancellation()).write(out);
                String said = said(content);
                Set<String> english = new TreeSet<>();
                for (String line : PrintedText.lines(out.resolve("C1-report.pdf"))) {
                    if (line.startsWith("<?xpacket") || line.length() == ID_BYTES && !line.matches("\\p{ASCII}*")) {
                        // Title and description stand beside the metadata once more; the /ID is no text.
                        continue;
                    }
                    Matcher word = WORD.matcher(NAMES.matcher(line).replaceAll(" "));
                    word.results()
                            .map(found -> found.group())
                            .filter(found -> !said.contains(found))
                            .forEach(found -> english.add(found + " in: " + line));
                }
                assertEquals(Set.of(), english, profile.word());
            }
        }
    }

    /** The case's own words and the names that stay, without the names of our own fields and types. */
    private static String said(PackageContent content) {
        String own = content.toString().replaceAll("\\b\\w+(?=[=\\[])", "");
        String values = content.quotes().stream()
                .map(quote -> quote.values() + new String(quote.raw(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return own + own.replace("\n", "") + values + Program.NAME + content.name() + "UTC SHA-256";
    }

    @Test
    void everyTextThatTheReportAsksForIsThere() throws IOException {
        Properties texts = english();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher asked = Pattern.compile("\\.(?:of|text|part|note)\\(\\s*\"([a-z_]+(?:\\.[A-Za-z_0-9]+)+)\"")
                        .matcher(Files.readString(file));
                asked.results()
                        .map(found -> found.group(1))
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyNameOfTheProgramsOwnHasItsWords() throws IOException {
        Properties texts = english();
        for (Signal signal : Signals.all()) {
            assertTrue(texts.containsKey("term." + signal.name()), signal.name());
        }
        for (Part part : Part.values()) {
            assertEquals(part.title(), texts.getProperty("part." + part.name()), "said alike in the other files");
            for (Profile profile : Profile.values()) {
                if (!part.whyNot(profile).isEmpty()) {
                    assertEquals(part.whyNot(profile), texts.getProperty("part." + part.name() + ".reduced"));
                }
            }
        }
        for (Profile profile : Profile.values()) {
            assertEquals(profile.title(), texts.getProperty("profile." + profile.name()));
        }
        try (CaseFile empty = CaseFile.create(folder.resolve("empty.stillwatch"), "Ada", java.time.Clock.systemUTC())) {
            List<MissingDataQuery.Missing> all = new MissingDataQuery(empty).ask();
            assertEquals(10, all.size(), "an empty case lacks everything");
            for (MissingDataQuery.Missing one : all) {
                assertEquals(one.what(), texts.getProperty("missing." + one.about()));
                assertEquals(one.consequence(), texts.getProperty("missing." + one.about() + ".means"));
            }
        }
    }
}
