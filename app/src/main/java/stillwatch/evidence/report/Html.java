package stillwatch.evidence.report;

import java.util.List;
import java.util.Set;

/** Builds HTML in which every text is escaped: there is no way to put in markup from outside this room. */
final class Html {
    /** Texts up to this length are not broken: dates, words, names. */
    private static final int SHORT = 18;

    private static final Set<String> INLINE = Set.of("mark", "code", "a");

    private final StringBuilder text = new StringBuilder();

    /** Opens an element. @param attributes name, value, name, value … */
    Html open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(SafeText.html(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
        return this;
    }

    Html close(String element) {
        text.append("</").append(element).append('>');
        // Inside a line a break would be seen as a blank.
        if (!INLINE.contains(element)) {
            text.append('\n');
        }
        return this;
    }

    Html say(String words) {
        text.append(SafeText.html(words));
        return this;
    }

    /** Text with its line breaks kept, for quoted content and people's own words. */
    Html sayLines(String words) {
        String[] lines = words.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            text.append(i == 0 ? "" : "<br>\n").append(SafeText.html(lines[i].replace("\t", "    ")));
        }
        return this;
    }

    Html element(String element, String words, String... attributes) {
        return open(element, attributes).say(words).close(element);
    }

    Html paragraph(String words) {
        return element("p", words);
    }

    Html list(List<String> lines) {
        open("ul");
        lines.forEach(line -> element("li", line));
        return close("ul");
    }

    /** @param mostRows further rows are only in the CSV file, and the table says so */
    Html table(ReportTable table, int mostRows) {
        open("figure", "class", "table").open("table");
        element("caption", table.caption());
        open("thead").open("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            element("th", table.columns().get(i), "scope", "col", "class", isNumeric(table, i) ? "n" : "t");
        }
        close("tr").close("thead").open("tbody");
        table.rows().stream().limit(mostRows).forEach(this::row);
        close("tbody").close("table");
        open("figcaption");
        int hidden = table.rows().size() - mostRows;
        say(hidden > 0 ? "The first " + mostRows + " of " + table.rows().size() + " rows. All rows: " : "Rows: ");
        element("code", "exhibits/" + table.file());
        return close("figcaption").close("figure");
    }

    private void row(List<Object> cells) {
        open("tr");
        for (Object cell : cells) {
            if (cell instanceof Long number) {
                element("td", Figures.whole(number), "class", "n");
            } else if (cell instanceof Double number) {
                element("td", Figures.decimal(number), "class", "n");
            } else {
                String words = cell == null ? "" : cell.toString();
                element("td", words, "class", words.length() <= SHORT ? "t short" : "t");
            }
        }
        close("tr");
    }

    private static boolean isNumeric(ReportTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(cell -> cell != null)
                .findFirst()
                .filter(cell -> cell instanceof Number)
                .isPresent();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
