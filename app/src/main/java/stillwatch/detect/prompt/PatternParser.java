package stillwatch.detect.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a regular expression in RE2's syntax as far as is needed to know what any match of it must contain, how long a match
 * can be, and how large it is with all counted repetitions written out. RE2 itself decides whether it is valid.
 */
final class PatternParser {
    /** {@code *} and {@code +} have no bound; so many repetitions are reckoned with. */
    private static final int UNBOUNDED = 100;

    private static final int LONGEST = 1_000_000;

    private final String pattern;
    private int at;

    private PatternParser(String pattern) {
        this.pattern = pattern;
    }

    /**
     * What is known of an expression or of a part of it.
     *
     * @param size steps, repetitions written out
     * @param reach the longest match, in characters
     * @param literal the one text that it matches, in lower case; {@code null} where there are several
     * @param clauses of each at least one text occurs in any match, in lower case
     */
    record Facts(long size, long reach, String literal, List<Set<String>> clauses) {
        static Facts ofCharacters(String literal) {
            return new Facts(1, literal == null ? 1 : literal.length(), literal, List.of());
        }
    }

    /** @throws IllegalArgumentException with half a sentence on what is not understood */
    static Facts parse(String pattern) {
        PatternParser parser = new PatternParser(pattern);
        Facts facts = parser.alternatives();
        if (parser.at < pattern.length()) {
            throw new IllegalArgumentException("a bracket is closed that was not opened");
        }
        return facts.literal() == null ? facts : sequence(List.of(facts));
    }

    private Facts alternatives() {
        List<Facts> branches = new ArrayList<>();
        branches.add(branch());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            branches.add(branch());
        }
        if (branches.size() == 1) {
            return branches.get(0);
        }
        long size = 1;
        long reach = 0;
        Set<String> any = new TreeSet<>();
        for (Facts branch : branches) {
            size += branch.size() + 1;
            reach = Math.max(reach, branch.reach());
            Set<String> best = mostTelling(branch);
            if (best == null) {
                any = null;
            } else if (any != null) {
                any.addAll(best);
            }
        }
        return new Facts(size, reach, null, any == null ? List.of() : List.of(any));
    }

    private static Set<String> mostTelling(Facts facts) {
        if (facts.literal() != null) {
            return facts.literal().isEmpty() ? null : Set.of(facts.literal());
        }
        return facts.clauses().stream()
                .max((a, b) -> Integer.compare(shortest(a), shortest(b)))
                .orElse(null);
    }

    /** How telling a clause's least telling text is: in letters, of which an ideograph is worth three. */
    static int shortest(Set<String> clause) {
        return clause.stream()
                .mapToInt(text -> text.chars().map(c -> c < 0x2e80 ? 1 : 3).sum())
                .min()
                .orElse(0);
    }

    private Facts branch() {
        List<Facts> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return sequence(parts);
    }

    private static Facts sequence(List<Facts> parts) {
        long size = 0;
        long reach = 0;
        boolean isLiteral = true;
        StringBuilder run = new StringBuilder();
        List<Set<String>> clauses = new ArrayList<>();
        for (Facts part : parts) {
            size += part.size();
            reach = Math.min(LONGEST, reach + part.reach());
            if (part.literal() != null) {
                run.append(part.literal());
            } else {
                isLiteral = false;
                flush(run, clauses);
                clauses.addAll(part.clauses());
            }
        }
        String literal = isLiteral ? run.toString() : null;
        flush(run, clauses);
        return new Facts(size, reach, literal, clauses);
    }

    private static void flush(StringBuilder run, List<Set<String>> clauses) {
        if (run.length() > 0) {
            clauses.add(Set.of(run.toString()));
            run.setLength(0);
        }
    }

    private Facts atom() {
        char character = pattern.charAt(at++);
        return switch (character) {
            case '(' -> group();
            case '[' -> characterClass();
            case '.' -> Facts.ofCharacters(null);
            case '^', '$' -> Facts.ofCharacters("");
            case '\\' -> escape();
            default -> Facts.ofCharacters(String.valueOf(character).toLowerCase(Locale.ROOT));
        };
    }

    private Facts group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw new IllegalArgumentException("a group that begins with \"(?\" is not allowed, except \"(?:\"");
        }
        Facts inside = alternatives();
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("a bracket is not closed");
        }
        at++;
        return inside;
    }

    private Facts characterClass() {
        at += at < pattern.length() && pattern.charAt(at) == '^' ? 1 : 0;
        at += at < pattern.length() && pattern.charAt(at) == ']' ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            boolean isNamed = pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0;
            at = isNamed ? pattern.indexOf(":]", at) + 2 : at + (pattern.charAt(at) == '\\' ? 2 : 1);
        }
        at++;
        return Facts.ofCharacters(null);
    }

    private Facts escape() {
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("it ends with a backslash");
        }
        char character = pattern.charAt(at++);
        if (character == 'b' || character == 'B') {
            return Facts.ofCharacters("");
        }
        if (character == 'p' || character == 'P') {
            at = pattern.startsWith("{", at) ? pattern.indexOf('}', at) + 1 : at + 1;
            return Facts.ofCharacters(null);
        }
        if (character == 'n') {
            return Facts.ofCharacters("\n");
        }
        if ("dDsSwWt".indexOf(character) >= 0) {
            return Facts.ofCharacters(null);
        }
        if (Character.isLetterOrDigit(character)) {
            throw new IllegalArgumentException("\"\\" + character + "\" is not allowed");
        }
        return Facts.ofCharacters(String.valueOf(character));
    }

    private Facts repeated(Facts atom) {
        Facts facts = atom;
        while (at < pattern.length()) {
            int least;
            int most;
            char character = pattern.charAt(at);
            int close = character == '{' ? pattern.indexOf('}', at) : at;
            if (character == '*' || character == '+' || character == '?') {
                least = character == '+' ? 1 : 0;
                most = character == '?' ? 1 : UNBOUNDED;
            } else if (close > at && pattern.substring(at + 1, close).matches("\\d{1,4}(,(\\d{1,4})?)?")) {
                String[] bounds = pattern.substring(at + 1, close).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1
                        ? least
                        : bounds[1].isEmpty() ? least + UNBOUNDED : Integer.parseInt(bounds[1]);
            } else {
                return facts;
            }
            at = close + 1;
            // Of a lazy repetition the mark is all that differs.
            at += at < pattern.length() && pattern.charAt(at) == '?' ? 1 : 0;
            long size =
                    character == '*' || character == '+' || character == '?' ? facts.size() + 1 : facts.size() * most;
            facts = new Facts(
                    Math.min(LONGEST, size),
                    Math.min(LONGEST, facts.reach() * most),
                    null,
                    least == 0 ? List.of() : facts.literal() == null ? facts.clauses() : clause(facts.literal()));
        }
        return facts;
    }

    private static List<Set<String>> clause(String literal) {
        return literal.isEmpty() ? List.of() : List.of(Set.of(literal));
    }
}
