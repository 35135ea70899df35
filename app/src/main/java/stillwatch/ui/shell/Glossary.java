package stillwatch.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the words of the workbench mean, from the text file that comes with it: {@code [Chapter]}, then {@code word = meaning}. */
record Glossary(List<Chapter> chapters) {
    /** Words that belong together, in the order of the file. */
    record Chapter(String title, List<Entry> entries) {}

    record Entry(String word, String meaning) {}

    static Glossary shipped() {
        try (InputStream in = Glossary.class.getResourceAsStream("/stillwatch/ui/glossary.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Glossary parse(String text) {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("[")) {
                chapters.add(new Chapter(line.substring(1, line.length() - 1), new ArrayList<>()));
            } else if (line.contains(" = ")) {
                String[] parts = line.split(" = ", 2);
                chapters.get(chapters.size() - 1).entries().add(new Entry(parts[0], parts[1]));
            }
        }
        return new Glossary(List.copyOf(chapters));
    }
}
