package stillwatch.scenario.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillwatch.scenario.chance.Rng;

/**
 * Rules that rewrite a name into text. A file holds {@code [rule]} headings and one alternative per line; in an
 * alternative {@code {rule}} stands for a draw from that rule, {@code {3-40}} for a number in that range, and {@code \n}
 * for a new line. Several files may be read into one grammar; a rule in a later file replaces an earlier one.
 */
public final class Grammar {
    private static final int MAX_DEPTH = 40;
    /** Program code and JSON hold braces too: only a name or a range right between two of them is a slot. */
    private static final Pattern SLOT = Pattern.compile("\\{(?:([\\p{L}_][\\p{L}\\p{N}_]*)|(\\d+)-(\\d+))}");

    private final Map<String, List<List<Piece>>> rules = new HashMap<>();
    private final String files;

    private Grammar(String files) {
        this.files = files;
    }

    /** A part of an alternative: literal text, a rule's name, or a range of numbers. */
    private record Piece(String text, String rule, int low, int high) {}

    /** @param names files under {@code stillwatch/scenario}, without the ending {@code .txt} */
    public static Grammar read(String... names) {
        Grammar grammar = new Grammar(String.join(", ", names));
        for (String name : names) {
            grammar.add(name);
        }
        grammar.checkNames();
        return grammar;
    }

    /** Writes one text; the same generator state gives the same text. */
    public String write(String rule, Rng rng) {
        StringBuilder text = new StringBuilder();
        write(rule, rng, text, 0);
        return text.toString();
    }

    private void write(String rule, Rng rng, StringBuilder text, int depth) {
        List<List<Piece>> alternatives = rules.get(rule);
        if (alternatives == null || depth > MAX_DEPTH) {
            throw new IllegalStateException("The word lists " + files + " have no usable rule " + rule);
        }
        for (Piece piece : rng.pick(alternatives)) {
            if (piece.rule() != null) {
                write(piece.rule(), rng, text, depth + 1);
            } else if (piece.text() != null) {
                text.append(piece.text());
            } else {
                text.append(rng.between(piece.low(), piece.high()));
            }
        }
    }

    private void add(String name) {
        String path = "/stillwatch/scenario/" + name + ".txt";
        try (InputStream in = Grammar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + path + " is missing from the program");
            }
            parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parse(BufferedReader lines) throws IOException {
        List<List<Piece>> current = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new ArrayList<>();
                rules.put(line.substring(1, line.length() - 1), current);
            } else if (current != null) {
                current.add(pieces(line.replace("\\n", "\n")));
            }
        }
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher slot = SLOT.matcher(line);
        int from = 0;
        while (slot.find()) {
            if (slot.start() > from) {
                pieces.add(new Piece(line.substring(from, slot.start()), null, 0, 0));
            }
            pieces.add(
                    slot.group(2) == null
                            ? new Piece(null, slot.group(1), 0, 0)
                            : new Piece(null, null, Integer.parseInt(slot.group(2)), Integer.parseInt(slot.group(3))));
            from = slot.end();
        }
        if (from < line.length()) {
            pieces.add(new Piece(line.substring(from), null, 0, 0));
        }
        return List.copyOf(pieces);
    }

    private void checkNames() {
        rules.forEach((rule, alternatives) -> alternatives.forEach(pieces -> pieces.forEach(piece -> {
            if (piece.rule() != null && !rules.containsKey(piece.rule())) {
                throw new IllegalStateException(
                        "The word lists " + files + " use " + piece.rule() + " in " + rule + " without defining it");
            }
        })));
    }
}
