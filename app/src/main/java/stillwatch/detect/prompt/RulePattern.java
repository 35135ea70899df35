package stillwatch.detect.prompt;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One regular expression of a rule, and what a text must hold for it to match at all.
 *
 * @param reach the longest match, in characters
 * @param clauses of each at least one text, in lower case, occurs in any match; the most telling first
 */
public record RulePattern(Pattern expression, int reach, List<Set<String>> clauses) {
    private static final int MAX_CHARACTERS = 1_000;
    /** Matching costs so many steps a character at the worst. The largest shipped pattern has a third of it. */
    private static final int MAX_SIZE = 4_000;

    private static final int MAX_REACH = 2_000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.MULTILINE;
    /** Shorter words stand in nearly every text: looking for them would spare nothing. */
    private static final int LEAST_LETTERS = 3;

    public RulePattern {
        clauses = List.copyOf(clauses);
    }

    /** A pattern that is looked for. @throws IllegalArgumentException with half a sentence on why it cannot be used */
    static RulePattern of(String written) {
        RulePattern pattern = excuse(written);
        if (pattern.clauses().isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no word of three letters, or one ideograph, that every match of it holds");
        }
        return pattern;
    }

    /** A pattern that is tried only where another one has matched. @throws IllegalArgumentException as {@link #of} */
    static RulePattern excuse(String written) {
        if (written.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("it is longer than " + MAX_CHARACTERS + " characters");
        }
        PatternParser.Facts facts = PatternParser.parse(written);
        if (facts.size() > MAX_SIZE || facts.reach() > MAX_REACH) {
            throw new IllegalArgumentException("its repetitions come to too much: a match may be " + MAX_REACH
                    + " characters long at most, where * and + count for 100");
        }
        List<Set<String>> clauses = facts.clauses().stream()
                .filter(clause -> PatternParser.shortest(clause) >= LEAST_LETTERS)
                .distinct()
                .sorted(Comparator.comparing((Set<String> clause) -> -PatternParser.shortest(clause)))
                .toList();
        try {
            return new RulePattern(Pattern.compile(written, FLAGS), (int) facts.reach(), clauses);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("RE2 does not take it: " + e.getDescription());
        }
    }

    boolean isIn(String text) {
        return expression.matcher(text).find();
    }
}
