package stillwatch.evidence.bag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels and values of {@code bag-info.txt}, in order; a label may come more than once. */
public record BagInfo(List<Entry> entries) {
    public static final String FILE = "bag-info.txt";
    private static final Pattern LINE = Pattern.compile("([^:\\s][^:]*?)\\s*:\\s*(.*)");

    public BagInfo {
        entries = List.copyOf(entries);
    }

    public record Entry(String label, String value) {}

    /** Reads lines; one that begins with white space continues the value before it. */
    public static BagInfo parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\r\n|\n|\r", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                entries.add(new Entry(parts.group(1), parts.group(2)));
            } else if (!line.isBlank() && !entries.isEmpty()) {
                Entry last = entries.remove(entries.size() - 1);
                entries.add(new Entry(last.label(), last.value() + " " + line.strip()));
            }
        }
        return new BagInfo(entries);
    }

    /** The first value of a label, whatever its case. */
    public Optional<String> first(String label) {
        return entries.stream()
                .filter(entry -> entry.label().toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT)))
                .map(Entry::value)
                .findFirst();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            // A line break in a value would begin another label.
            String value = entry.value().replaceAll("\\R", " ");
            text.append(entry.label()).append(": ").append(value).append('\n');
        }
        return text.toString();
    }
}
