package stillwatch.detect.prompt;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for all rules in a conversation: one pass finds the words without which no pattern can match, then the patterns whose
 * words all occur near each other are tried there. Cost: a few nanoseconds a character, and up to a tenth of a microsecond a
 * character and pattern where patterns are tried; linear in the text whatever patterns say. Safe to use from several threads.
 */
final class RuleMatcher {
    /** Only the beginning of a stretch is searched, so that a book pasted into a prompt costs no more than a few pages. */
    static final int MAX_CHARACTERS = 20_000;
    /** A conversation of a thousand turns that all say the same is no more telling than one of a dozen. */
    private static final int MAX_MATCHES = 64;

    private static final int LONGEST_SENTENCE = 240;
    private static final String SENTENCE_ENDS = ".!?\n。！？；";

    private final List<Rule> rules;
    private final Anchors anchors;
    /** Of each rule and pattern the clauses, each as numbers of words. */
    private final int[][][][] clauses;

    RuleMatcher(List<Rule> rules) {
        this.rules = rules;
        Map<String, Integer> words = new LinkedHashMap<>();
        this.clauses = rules.stream()
                .map(rule -> rule.patterns().stream()
                        .map(pattern -> pattern.clauses().stream()
                                .map(clause -> clause.stream()
                                        .mapToInt(word -> words.computeIfAbsent(word, w -> words.size()))
                                        .toArray())
                                .toArray(int[][]::new))
                        .toArray(int[][][]::new))
                .toArray(int[][][][]::new);
        this.anchors = new Anchors(List.copyOf(words.keySet()));
    }

    /** The first match of each rule in each stretch, in the order of the text, then of the rules. */
    List<RuleMatch> match(List<Segment> segments) {
        List<RuleMatch> matches = new ArrayList<>();
        for (Segment segment : segments) {
            if (matches.size() < MAX_MATCHES) {
                match(segment, matches);
            }
        }
        return matches.size() <= MAX_MATCHES ? matches : matches.subList(0, MAX_MATCHES);
    }

    private void match(Segment segment, List<RuleMatch> matches) {
        int end = Math.min(segment.end(), segment.start() + MAX_CHARACTERS);
        WordHits hits = new WordHits();
        anchors.find(segment.text(), segment.start(), end, hits::add);
        if (hits.isEmpty()) {
            return;
        }
        for (int rule = 0; rule < clauses.length; rule++) {
            if (rules.get(rule).parts().contains(segment.part())) {
                RuleMatch match = first(rules.get(rule), clauses[rule], segment, end, hits);
                if (match != null) {
                    matches.add(match);
                }
            }
        }
    }

    private static RuleMatch first(Rule rule, int[][][] clauses, Segment segment, int end, WordHits hits) {
        for (int pattern = 0; pattern < clauses.length; pattern++) {
            if (hits.holdsAll(clauses[pattern])) {
                RuleMatch match = first(rule, pattern, clauses[pattern], segment, end, hits);
                if (match != null) {
                    return isExcused(rule, segment, end) ? null : match;
                }
            }
        }
        return null;
    }

    private static RuleMatch first(Rule rule, int number, int[][] clauses, Segment segment, int end, WordHits hits) {
        RulePattern pattern = rule.patterns().get(number);
        int[] windows = hits.windows(clauses, pattern.reach());
        for (int i = 0; i < windows.length; i += 2) {
            // One character more on both sides, so that line and word boundaries are seen as they are.
            int from = Math.max(segment.start(), windows[i] - 1);
            int to = Math.min(end, windows[i + 1] + 1);
            Matcher matcher = pattern.expression().matcher(segment.text().substring(from, to));
            if (matcher.find()) {
                return match(rule, segment, from + matcher.start(), from + matcher.end());
            }
        }
        return null;
    }

    private static boolean isExcused(Rule rule, Segment segment, int end) {
        String searched = segment.text().substring(segment.start(), end);
        return rule.unless().stream().anyMatch(excuse -> excuse.isIn(searched));
    }

    private static RuleMatch match(Rule rule, Segment segment, int start, int end) {
        String text = segment.text();
        int from = start;
        while (from > segment.start()
                && start - from < LONGEST_SENTENCE
                && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < segment.end() && to - end < LONGEST_SENTENCE && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        long wording = TextHash.of(Skeleton.ofSentence(text.substring(from, to).strip()));
        return new RuleMatch(rule, segment.message(), segment.part(), start, end, wording);
    }
}
