package stillwatch.detect.prompt;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillwatch.dataset.Message;

/**
 * The prompt rules, read from JSON packs. Each rule carries texts that it must match and texts that it must not; they are run
 * when a pack is loaded, so a pack that does not do what it says is refused.
 */
public final class RulePacks {
    private static final List<String> PACKS = List.of("reasoning", "grading", "rewriting", "critique", "innocent");
    /** Only the beginning of a message is searched, so that a book pasted into a prompt costs no more than a page. */
    private static final int MAX_CHARACTERS = 20_000;

    private final List<Rule> rules;

    private RulePacks(List<Rule> rules) {
        this.rules = rules;
    }

    /** A rule as it stands in a pack. */
    private record Written(
            String id,
            String technique,
            String language,
            List<String> roles,
            boolean strict,
            String explanation,
            List<String> anchors,
            List<String> patterns,
            List<String> unless,
            List<String> positive,
            List<String> negative) {
        Rule compiled() {
            return new Rule(
                    id,
                    technique,
                    language,
                    Set.copyOf(roles),
                    strict,
                    explanation,
                    anchors,
                    compiled(patterns),
                    unless == null ? List.of() : compiled(unless),
                    positive,
                    negative);
        }

        private static List<Pattern> compiled(List<String> patterns) {
            return patterns.stream()
                    .map(text ->
                            Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL))
                    .toList();
        }
    }

    /** The packs that ship with the program. */
    public static RulePacks shipped() {
        List<Rule> rules = new ArrayList<>();
        for (String pack : PACKS) {
            String name = "/stillwatch/detect/rules/" + pack + ".json";
            try (InputStream in = RulePacks.class.getResourceAsStream(name)) {
                rules.addAll(read(in));
            } catch (IOException e) {
                throw new UncheckedIOException("The rule pack " + pack + " cannot be read", e);
            }
        }
        return of(rules);
    }

    static List<Rule> read(InputStream pack) throws IOException {
        List<Written> written = new ObjectMapper().readValue(pack, new TypeReference<List<Written>>() {});
        return written.stream().map(Written::compiled).toList();
    }

    static RulePacks of(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalStateException("Two rules are named " + rule.id());
            }
            prove(rule);
        }
        return new RulePacks(List.copyOf(rules));
    }

    private static void prove(Rule rule) {
        if (rule.positive().isEmpty() || rule.negative().isEmpty()) {
            throw new IllegalStateException("Rule " + rule.id() + " lacks examples");
        }
        for (String text : rule.positive()) {
            if (find(rule, Searched.of(text)).isEmpty()) {
                throw new IllegalStateException("Rule " + rule.id() + " misses its example: " + text);
            }
        }
        for (String text : rule.negative()) {
            if (find(rule, Searched.of(text)).isPresent()) {
                throw new IllegalStateException("Rule " + rule.id() + " matches an innocent text: " + text);
            }
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The first match of each rule in each message. */
    public List<RuleMatch> match(List<Message> messages) {
        List<RuleMatch> matches = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Searched text = Searched.of(messages.get(i).text());
            for (Rule rule : rules) {
                if (rule.roles().contains(messages.get(i).role())) {
                    int index = i;
                    find(rule, text)
                            .ifPresent(span -> matches.add(new RuleMatch(rule, index, span.start(), span.end())));
                }
            }
        }
        return matches;
    }

    private record Span(int start, int end) {}

    /** The part of a message that is searched, as it is and in lower case for the anchors. */
    private record Searched(String text, String lower) {
        static Searched of(String message) {
            String text = message.length() > MAX_CHARACTERS ? message.substring(0, MAX_CHARACTERS) : message;
            return new Searched(text, text.toLowerCase(Locale.ROOT));
        }
    }

    private static Optional<Span> find(Rule rule, Searched searched) {
        if (rule.anchors().stream().noneMatch(searched.lower()::contains)) {
            return Optional.empty();
        }
        for (Pattern pattern : rule.patterns()) {
            Matcher matcher = pattern.matcher(searched.text());
            if (matcher.find()) {
                boolean excused = rule.unless().stream()
                        .anyMatch(excuse -> excuse.matcher(searched.text()).find());
                return excused ? Optional.empty() : Optional.of(new Span(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
