package stillwatch.evidence.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private static final Style BODY = new Style(Typeface.SERIF, 10, Tone.INK);
    private static final Style HEADING = new Style(Typeface.SANS_BOLD, 16, Tone.INK);

    private static final List<String> SCRIPTS = List.of(
            "The quick brown fox “jumps” over 1,234 dogs. Ünïcödé, naïve, ﬁne.",
            "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.",
            "Съешь же ещё этих мягких французских булок, да выпей чаю.",
            "いろはにほへと ちりぬるを。「推論」を説明してください。",
            "请一步一步地思考，并写出完整的推理过程。",
            "단계별로 생각하고 전체 추론을 보여 주세요.",
            "اكتب خطوات التفكير كاملة قبل الإجابة النهائية",
            "חשבו צעד אחר צעד",
            "कृपया चरण दर चरण सोचें और पूरा तर्क लिखें। क्षत्रिय नियुक्ति विद्यार्थी श्री दुर्गा",
            "ขออธิบายขั้นตอนการให้เหตุผล น้ำ ที่นี่ ป้า ผู้ใหญ่ ปี่ ฐานะ กฎหมาย ฤๅษี เก้าอี้ ๑๒๓ ฿",
            "ສະບາຍດີ ກະລຸນາຄິດເທື່ອລະຂັ້ນຕອນ ນ້ຳ ຜູ້ໃຫຍ່ ເປັນ",
            "እባክዎ ደረጃ በደረጃ ያስቡ። ሰላም፣ ፳፻",
            "😀😎 🙃 ☺ ☀ ✉ ♥️ ☎️ 1️⃣ 👍🏽 🇺🇳",
            "👩‍🔬🧪 ❤️‍🔥 👨‍👩‍👧",
            "বাংলা லேখ తెలుగు",
            "=HYPERLINK(\"http://x\") <script>alert('x')</script> & {} ⟨x⟩ ∀x∈ℝ ≤ → ■");

    private static final String THAI = "น้ำที่ป้าฐุปู่ญูผู้ใหญ่ปี่ฎุฬีก็ฤๅษีป๊ำ";
    private static final String LAO = "ນ້ຳຜູ້ໃຫຍ່ເປັນທີ່ປູ່ຫຼຸໝໍ້ຟີ້";
    private static final List<Integer> THAI_BY_HARFBUZZ = List.of(
            71, 59, 49, 86, 117, 94, 44, 80, 48, 86, 119, 97, 80, 103, 43, 138, 103, 78, 103, 47, 89, 19, 137, 42, 80,
            95, 44, 11, 98, 32, 94, 29, 53, 84, 107, 94, 80, 60, 52, 86);
    private static final List<Integer> LAO_BY_HARFBUZZ = List.of(
            15, 99, 34, 18, 65, 68, 40, 28, 10, 67, 37, 17, 82, 15, 14, 60, 77, 17, 65, 88, 28, 66, 102, 44, 74, 21, 84,
            78);

    @TempDir
    Path folder;

    private static byte[] pdf(Paper.Composition composition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Paper.write(
                composition,
                new Frame("Case", "TLP:AMBER", "package", "DRAFT", "Page {0} of {1}"),
                new Imprint("Title <x> & y", "Subject", "Author", "stillwatch", "en", Instant.EPOCH, "id"),
                out);
        return out.toByteArray();
    }

    private static void scripts(Paper paper) {
        paper.heading(1, "Scripts", HEADING, "scripts");
        SCRIPTS.forEach(text -> paper.quotation(List.of(new Span(text, BODY)), 14));
    }

    private String extracted(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("x.pdf"), pdf);
        Process process;
        try {
            process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "pdftotext is not here");
            return "";
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        // pdftotext marks the directions of passages.
        return text.replaceAll("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "");
    }

    @Test
    void textOfEveryScriptComesOutAsItWasPutIn() throws Exception {
        String text = extracted(pdf(PaperTest::scripts));
        for (String line : SCRIPTS) {
            assertTrue(text.contains(line), line + "\nis not in\n" + text);
        }
    }

    @Test
    void whatCannotBeSeenIsPrintedAsItsNumber() throws Exception {
        String hostile = "a\u202eb\u0007c\u200bd\u200de\ud800f\ue000g\ufe0fh\udb40\udd00i";
        Shaper shaper = new Shaper(new FontFiles());
        assertEquals("aU+202EbU+0007cU+200BdU+200DeU+D800fU+E000gU+FE0FhU+E0100i", shaper.printed(hostile, BODY));
    }

    private static List<Cluster> clusters(String text) {
        return new Shaper(new FontFiles())
                .shape(List.of(new Span(text, BODY)), true)
                .get(0)
                .clusters();
    }

    @Test
    void aPictureIsDrawnWhereAFontHasItAndElseItsNumberIs() {
        Cluster face = clusters("\ud83d\ude00").get(0);
        assertEquals("dejavu-sans", face.font().name());
        assertEquals(1, face.glyphs().length);
        Cluster flask = clusters("\ud83e\uddea").get(0);
        assertEquals("U+1F9EA".length(), flask.glyphs().length);
        assertTrue(flask.style().background() != null);
        assertEquals("\ud83e\uddea", flask.text());
    }

    @Test
    void thaiAndLaoGlyphsAreThoseThatHarfBuzzChooses() {
        // From hb-shape 6.0.0 with the same files.
        assertEquals(THAI_BY_HARFBUZZ, glyphs(THAI));
        assertEquals(LAO_BY_HARFBUZZ, glyphs(LAO));
    }

    private static List<Integer> glyphs(String text) {
        List<Integer> glyphs = new ArrayList<>();
        for (Cluster cluster : clusters(text)) {
            for (int glyph : cluster.glyphs()) {
                glyphs.add(glyph);
            }
        }
        return glyphs;
    }

    @Test
    void aShareIsNotParted() {
        Shaper shaper = new Shaper(new FontFiles());
        List<Shaper.Passage> share = shaper.shape(List.of(new Span("12 %", BODY)), true);
        double widest = LineBreaker.widestWord(share);
        assertEquals(1, LineBreaker.lines(share, widest).size());
        assertEquals(
                2,
                LineBreaker.lines(shaper.shape(List.of(new Span("of 12 %", BODY)), true), widest)
                        .size());
    }

    @Test
    void noBreakBlanksAndCombiningMarksKeepTheirCharacters() throws Exception {
        byte[] pdf = pdf(paper -> paper.paragraph(List.of(new Span("a\u00a0b e\u0301 x\u0302 \u2126", BODY)), 14));
        Path file = Files.write(folder.resolve("marks.pdf"), pdf);
        assertTrue(
                PrintedText.lines(file).contains("a\u00a0b e\u0301 x\u0302 \u2126"),
                PrintedText.lines(file).toString());
    }

    @Test
    void aWordThatIsCutAtALinesEndIsWholeInThePrintedText() throws Exception {
        String digest = "0123456789abcdef".repeat(12);
        Path file = Files.write(
                folder.resolve("digest.pdf"), pdf(paper -> paper.paragraph(List.of(new Span(digest, BODY)), 14)));
        assertTrue(PrintedText.lines(file).contains(digest));
    }

    @Test
    void givesTheSameBytesInAnotherTimeZoneAndLocale() throws IOException {
        byte[] first = pdf(PaperTest::scripts);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertArrayEquals(first, pdf(PaperTest::scripts));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void aTableGoesOnOnTheNextPagesAndKeepsEveryRow() throws Exception {
        List<List<Span>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(List.of(new Span("row-" + i + ".", BODY), new Span("word ".repeat(i % 60), BODY)));
        }
        byte[] pdf = pdf(paper -> {
            paper.contents(List.of(new ContentsLine("Rows", BODY, "rows")));
            paper.heading(1, "Rows", HEADING, "rows");
            paper.table(new PaperTable(
                    List.of(new Span("Table 1", BODY)),
                    List.of("Name", "Words"),
                    Collections.nCopies(2, false),
                    rows,
                    new PaperTable.Look(BODY, 12, 12)));
        });
        Path file = Files.write(folder.resolve("table.pdf"), pdf);
        List<String> printed = PrintedText.lines(file);
        for (int i = 0; i < 300; i++) {
            assertTrue(printed.contains("row-" + i + "."), "row " + i);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 10, document.getNumberOfPages() + " pages");
        }
    }

    @Test
    void aRowHigherThanAPageIsCutAndNothingOfItIsLost() throws Exception {
        String words = "word ".repeat(6000) + "last.";
        byte[] pdf = pdf(paper -> paper.table(new PaperTable(
                List.of(new Span("Table", BODY)),
                List.of("Words"),
                List.of(false),
                List.of(List.of(new Span(words, BODY))),
                new PaperTable.Look(BODY, 12, 12))));
        Path file = Files.write(folder.resolve("row.pdf"), pdf);
        String all = String.join("", PrintedText.lines(file));
        assertEquals(6000, all.split("word", -1).length - 1);
        assertTrue(all.contains("last."));
    }

    @Test
    void aLongParagraphInABarCrossesPages() throws Exception {
        byte[] pdf = pdf(paper -> {
            paper.beginBar(Tone.INK, "");
            paper.paragraph(List.of(new Span("sentence. ".repeat(3000), BODY)), 14);
            paper.endBar();
        });
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 3);
        }
    }
}
