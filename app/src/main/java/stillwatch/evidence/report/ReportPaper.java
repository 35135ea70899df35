package stillwatch.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stillwatch.evidence.paper.ContentsLine;
import stillwatch.evidence.paper.Paper;
import stillwatch.evidence.paper.PaperTable;
import stillwatch.evidence.paper.Pen;
import stillwatch.evidence.paper.Span;
import stillwatch.evidence.paper.Style;
import stillwatch.evidence.paper.Tile;

/** The report's own way with paper: its words, its styles, and the numbers of its tables and figures. */
final class ReportPaper {
    /** A cell's text beyond this stands in the exhibit file only. */
    private static final int LONGEST_CELL = 700;
    /** A SHA-256: its beginning tells rows apart on paper, the whole of it stands in the exhibit file. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final int DIGEST_SHOWN = 16;

    private final Paper paper;
    private final Words words;
    private final List<Shown> shown = new ArrayList<>();
    private int tables;
    private int figures;
    private int sections;

    /**
     * A table or figure that was set.
     *
     * @param name such as "Table 3"
     * @param file of its rows
     */
    record Shown(String name, String caption, String file, long rows) {}

    ReportPaper(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    Paper paper() {
        return paper;
    }

    Words words() {
        return words;
    }

    /** What was set so far, in order. */
    List<Shown> shown() {
        return shown;
    }

    /** @param room how much of the section should stand together at its beginning, in points */
    void section(String key, double room) {
        sections++;
        paper.space(26);
        paper.need(room);
        paper.heading(1, sections + "\u2002" + words.of(key), Look.SECTION, key);
    }

    void part(String key) {
        paper.heading(2, words.of(key), Look.PART, key);
    }

    void finding(String title, String id) {
        paper.heading(3, title, Look.FINDING, id);
    }

    /** Says on what the following rests. */
    void basis(Basis... bases) {
        List<Span> spans = new ArrayList<>();
        for (Basis basis : bases) {
            String word = "\u00a0" + words.of(basis.key()) + "\u00a0";
            spans.add(new Span(word, Look.NOTE_STRONG.marked(stillwatch.evidence.paper.Tone.WASH)));
            spans.add(new Span("\u2002" + words.of(basis.key() + ".means") + "\u2003", Look.NOTE));
        }
        paper.paragraph(spans, Look.NOTE_LEADING + 1);
        paper.space(6);
    }

    void text(String key, Object... values) {
        plain(words.of(key, values), Look.BODY);
    }

    void lead(String sentence) {
        paper.paragraph(List.of(new Span(sentence, Look.LEAD)), Look.LEAD_LEADING);
        paper.space(7);
    }

    void plain(String sentence, Style style) {
        paragraph(List.of(new Span(sentence, style)));
    }

    void paragraph(List<Span> spans) {
        paper.paragraph(spans, Look.LEADING);
        paper.space(6);
    }

    void note(String sentence) {
        paper.paragraph(List.of(new Span(sentence, Look.NOTE)), Look.NOTE_LEADING);
        paper.space(6);
    }

    void bullets(List<String> lines) {
        paper.bullets(
                lines.stream().map(line -> List.of(new Span(line, Look.BODY))).toList(), Look.LEADING);
        paper.space(6);
    }

    void tiles(List<Tile> tiles) {
        paper.space(4);
        paper.tiles(tiles);
        paper.space(12);
    }

    void contents(List<String> keys) {
        List<ContentsLine> lines = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            lines.add(new ContentsLine((i + 1) + "\u2002" + words.of(keys.get(i)), Look.CELL.sized(10), keys.get(i)));
        }
        paper.contents(lines);
        paper.space(10);
    }

    /**
     * A column that no row fills, as the Bates numbers of an edition without a production, stands only in the exhibit file.
     *
     * @param mostRows further rows stand only in the exhibit file, and the table says so
     */
    void table(ReportTable table, int mostRows) {
        List<List<Span>> rows = new ArrayList<>();
        List<Integer> filled = IntStream.range(0, table.columns().size())
                .filter(i -> table.rows().isEmpty() || table.rows().stream().anyMatch(row -> row.get(i) != null))
                .boxed()
                .toList();
        table.rows().stream()
                .limit(mostRows)
                .forEach(row -> rows.add(cells(filled.stream().map(row::get).collect(Collectors.toList()))));
        String name = words.of("caption.table", String.valueOf(++tables));
        shown.add(new Shown(name, table.caption(), table.file(), table.rows().size()));
        boolean some = table.rows().size() > mostRows;
        String where = some
                ? words.of(
                        "caption.some_rows",
                        Figures.whole(mostRows),
                        Figures.whole(table.rows().size()),
                        exhibit(table))
                : words.of("caption.all_rows", exhibit(table));
        List<Span> caption = List.of(
                new Span(name + "\u2002" + table.caption() + ".", Look.NOTE_STRONG), new Span(" " + where, Look.NOTE));
        List<Boolean> numeric = new ArrayList<>();
        filled.forEach(i -> numeric.add(isNumeric(table, i)));
        paper.space(4);
        paper.table(new PaperTable(
                caption, filled.stream().map(table.columns()::get).toList(), numeric, rows, Look.TABLE));
        paper.space(14);
    }

    /**
     * @param table what the drawing shows, row by row
     * @param description what it shows, for those who do not see it
     * @param legend how its marks are to be read; may be empty
     */
    void figure(
            String captionKey,
            double height,
            ReportTable table,
            String description,
            String legend,
            Consumer<Pen> drawing) {
        String name = words.of("caption.figure", String.valueOf(++figures));
        String caption = words.of(captionKey);
        shown.add(new Shown(name, caption, table.file(), table.rows().size()));
        paper.need(height + 40);
        paper.figure(height, name + ". " + SafeText.visible(description), drawing);
        paper.space(4);
        paper.paragraph(
                List.of(
                        new Span(name + "\u2002" + caption + ".", Look.NOTE_STRONG),
                        new Span(
                                " " + words.of("caption.all_rows", exhibit(table)) + (legend.isEmpty() ? "" : ". ")
                                        + legend,
                                Look.NOTE)),
                Look.NOTE_LEADING);
        paper.space(14);
    }

    private static String exhibit(ReportTable table) {
        return "exhibits/" + table.file();
    }

    private List<Span> cells(List<Object> row) {
        List<Span> cells = new ArrayList<>();
        for (Object cell : row) {
            if (cell instanceof Long number) {
                cells.add(new Span(Figures.whole(number), Look.CELL));
            } else if (cell instanceof BigDecimal number) {
                cells.add(new Span(number.toPlainString(), Look.CELL));
            } else if (cell instanceof Double number) {
                cells.add(new Span(Figures.decimal(number), Look.CELL));
            } else {
                String text = cell == null ? "" : cell.toString();
                String fitting = text.length() > LONGEST_CELL
                        ? text.substring(0, LONGEST_CELL) + words.of("cell.goes_on")
                        : text;
                boolean digest = DIGEST.matcher(text).matches();
                cells.add(
                        digest
                                ? new Span(text.substring(0, DIGEST_SHOWN) + "…", Look.CELL_CODE)
                                : new Span(fitting, Look.CELL));
            }
        }
        return cells;
    }

    private static boolean isNumeric(ReportTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(cell -> cell != null)
                .findFirst()
                .filter(cell -> cell instanceof Number)
                .isPresent();
    }
}
