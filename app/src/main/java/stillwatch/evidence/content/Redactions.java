package stillwatch.evidence.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.Note;
import stillwatch.casework.RedactionRule;
import stillwatch.casework.RedactionSpan;
import stillwatch.dataset.Message;
import stillwatch.dataset.Source;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.store.MessagesJson;
import stillwatch.store.QuotedMatchQuery.Match;
import stillwatch.task.Cancellation;

/**
 * Takes out of a content what rules and people marked, before anything is rendered, so no part of a package can show it. A row
 * that lost something loses its bytes too: they are written anew from what is left. Counts by rule and field; the values
 * themselves are kept only in memory, to find them where they stand in other texts.
 */
public final class Redactions {
    /** The name under which spans marked by hand are counted. */
    public static final String BY_HAND = "by hand";

    /** A shorter value, such as "US", stands in other texts by chance. */
    private static final int SHORTEST_ELSEWHERE = 5;

    private static final String MESSAGES = "messages";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Rule> rules;
    private final Map<String, List<RedactionSpan>> spans = new HashMap<>();
    private final PeerConfidence peers;
    private final Cancellation cancellation;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> valuesEverywhere = new HashSet<>();

    private record Rule(RedactionRule rule, Pattern pattern) {
        /** Whether it asks for this column. */
        boolean isFor(String field) {
            return rule.isEveryText() || rule.field().equals(field);
        }

        String mask() {
            return "[redacted: " + rule.name() + "]";
        }
    }

    Redactions(List<RedactionRule> rules, List<RedactionSpan> spans, PeerConfidence peers, Cancellation cancellation) {
        this.peers = peers;
        this.rules = rules.stream()
                .map(rule -> new Rule(rule, Pattern.compile(rule.pattern())))
                .toList();
        spans.forEach(span -> this.spans
                .computeIfAbsent(
                        span.subject().kind().word() + " " + span.subject().id(), name -> new ArrayList<>())
                .add(span));
        this.cancellation = cancellation;
    }

    public boolean isEmpty() {
        return rules.isEmpty()
                && spans.isEmpty()
                && peers.texts().isEmpty()
                && peers.restrictedSources().isEmpty();
    }

    /** Whether people marked or ruled anything out, whatever a package quotes of it. */
    public boolean hidesRows() {
        return !rules.isEmpty() || !spans.isEmpty();
    }

    /** The content without what was marked; its log of redactions says how much that was. */
    public PackageContent apply(PackageContent full) {
        if (isEmpty()) {
            return full.edit()
                    .log(full.log().stream().map(this::entry).toList())
                    .build();
        }
        Map<Long, Map<Integer, MaskedText>> masked = new HashMap<>();
        List<Quote> quotes =
                full.quotes().stream().map(quote -> quote(quote, masked)).toList();
        List<Member> members = full.members().stream().map(this::member).toList();
        // Free texts come last: they may repeat a value that was taken out of a field.
        return full.edit()
                .campaign(campaign(full.campaign()))
                .reasons(full.reasons().stream().map(this::reason).toList())
                .members(members)
                .sources(full.sources().stream().map(this::source).toList())
                .quotes(quotes)
                .matches(matches(full.matches(), masked))
                .log(full.log().stream().map(this::entry).toList())
                .decisions(full.decisions().stream().map(this::decision).toList())
                .notes(full.notes().stream()
                        .map(note -> new Note(
                                note.key(), note.subject(), note.author(), note.atMillis(), free("note", note.text())))
                        .toList())
                .redactions(redactionCounts())
                .build();
    }

    /** How much was taken out until now. */
    public List<RedactionCount> redactionCounts() {
        return counts.entrySet().stream()
                .map(count -> {
                    String[] parts = count.getKey().split("\t");
                    return new RedactionCount(parts[0], parts[1], count.getValue());
                })
                .toList();
    }

    /** Whether a value of that field would lose something: such a value is no indicator either. */
    public boolean touches(String field, String value) {
        return values.contains(value)
                || peers.texts().contains(value)
                || rules.stream().anyMatch(rule -> rule.isFor(field) && finds(rule, value));
    }

    /** The values that were taken out, for a last look through what was written; never to be shown or kept. */
    public Set<String> takenOut() {
        return Set.copyOf(values);
    }

    /** Those of {@link #takenOut} that a rule for every text took out: none may be left anywhere. */
    public Set<String> takenOutEverywhere() {
        return Set.copyOf(valuesEverywhere);
    }

    private boolean finds(Rule rule, String text) {
        return rule.rule().pattern().isEmpty() || matcher(rule, text).find();
    }

    private Matcher matcher(Rule rule, String text) {
        return rule.pattern().matcher(new PatientText(text, rule.rule().name(), cancellation));
    }

    /**
     * The values of a row that is listed and not quoted, without what was marked. What goes is counted, but not remembered: a
     * list of millions of rows would have every text searched for each address in it.
     *
     * @param kind {@code exchange}, {@code conversation} or {@code account}, and {@code key} the case file's own number
     */
    public Map<String, String> left(String kind, long key, Map<String, String> row) {
        if (rules.isEmpty() && spans.isEmpty()) {
            return row;
        }
        Map<String, String> left = new LinkedHashMap<>();
        row.forEach((field, value) -> {
            List<MaskedText.Span> found = spans(field, value, byHand(kind + " " + key, field, 0), false);
            left.put(field, found.isEmpty() ? value : new MaskedText(value, found).text());
        });
        return left;
    }

    private MaskedText mask(String field, String text, List<MaskedText.Span> byHand) {
        List<MaskedText.Span> found = spans(field, text, byHand, true);
        for (MaskedText.Span span : found) {
            int end = Math.min(text.length(), span.end());
            if (span.start() >= end || peers.texts().contains(text.substring(span.start(), end))) {
                continue;
            }
            if (end - span.start() >= SHORTEST_ELSEWHERE) {
                values.add(text.substring(span.start(), end));
            }
        }
        return new MaskedText(text, found);
    }

    /** What rules find in a text, after what was marked by hand. */
    private List<MaskedText.Span> spans(String field, String text, List<MaskedText.Span> byHand, boolean isRemembered) {
        List<MaskedText.Span> found = new ArrayList<>(byHand);
        for (Rule rule : rules) {
            if (!rule.isFor(field)) {
                continue;
            }
            if (rule.rule().pattern().isEmpty()) {
                found.add(new MaskedText.Span(0, text.length(), rule.mask()));
                count(rule.rule().name(), field);
                continue;
            }
            Matcher matcher = matcher(rule, text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new MaskedText.Span(matcher.start(), matcher.end(), rule.mask()));
                    count(rule.rule().name(), field);
                    if (isRemembered
                            && rule.rule().isEveryText()
                            && matcher.end() - matcher.start() >= SHORTEST_ELSEWHERE) {
                        valuesEverywhere.add(matcher.group());
                    }
                }
            }
        }
        return found;
    }

    private List<MaskedText.Span> byHand(Quote quote, String field, int message) {
        return byHand(quote.kind() + " " + (quote.kind().equals("account") ? quote.id() : quote.key()), field, message);
    }

    private List<MaskedText.Span> byHand(String name, String field, int message) {
        List<MaskedText.Span> found = new ArrayList<>();
        for (RedactionSpan span : spans.getOrDefault(name, List.of())) {
            if (span.field().equals(field) && span.messageIndex() == message) {
                found.add(new MaskedText.Span(span.start(), span.end(), "[redacted]"));
                count(BY_HAND, field);
            }
        }
        return found;
    }

    private Quote quote(Quote full, Map<Long, Map<Integer, MaskedText>> masked) {
        Map<String, String> left = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, String> value : full.values().entrySet()) {
            String text = value.getKey().equals(MESSAGES)
                    ? messages(full, value.getValue(), masked)
                    : mask(value.getKey(), value.getValue(), byHand(full, value.getKey(), 0))
                            .text();
            changed |= !text.equals(value.getValue());
            left.put(value.getKey(), text);
        }
        if (!changed && !bytesHold(full)) {
            return full;
        }
        return new Quote(
                full.exhibit(), full.kind(), full.key(), full.source(), left, Quote.Origin.REDACTED, json(left));
    }

    /** Bytes may hold columns that the case has no place for. */
    private boolean bytesHold(Quote quote) {
        String raw = new String(quote.raw(), StandardCharsets.UTF_8);
        for (Rule rule : rules) {
            boolean known = quote.values().containsKey(rule.rule().field());
            boolean holds = rule.rule().isEveryText()
                    ? finds(rule, raw)
                    : !known
                            && (!raw.startsWith("{")
                                    || raw.contains("\"" + rule.rule().field() + "\""))
                            && finds(rule, raw);
            if (holds) {
                count(rule.rule().name(), "bytes of a row");
                return true;
            }
        }
        return false;
    }

    private String messages(Quote quote, String json, Map<Long, Map<Integer, MaskedText>> masked) {
        List<Message> messages = MessagesJson.read(json);
        Map<Integer, MaskedText> texts = new HashMap<>();
        boolean changed = false;
        for (int i = 0; i < messages.size(); i++) {
            MaskedText text = mask(MESSAGES, messages.get(i).text(), byHand(quote, MESSAGES, i));
            texts.put(i, text);
            changed |= text.isMasked();
        }
        // Parts that are no readable text (a tool call's arguments, an image) may hold it too.
        boolean unread = !changed && rules.stream().anyMatch(rule -> rule.isFor(MESSAGES) && finds(rule, json));
        if (!changed && !unread) {
            return json;
        }
        masked.put(quote.key(), texts);
        List<Map<String, String>> left = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Map<String, String> message = new LinkedHashMap<>();
            message.put("role", messages.get(i).role());
            message.put("content", texts.get(i).text());
            left.add(message);
        }
        return new String(json(left), StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static List<Match> matches(List<Match> matches, Map<Long, Map<Integer, MaskedText>> masked) {
        List<Match> left = new ArrayList<>();
        for (Match match : matches) {
            MaskedText text =
                    masked.getOrDefault(match.conversationKey(), Map.of()).get(match.messageIndex());
            if (text == null) {
                left.add(match);
            } else if (!text.hides(match.start(), match.end())) {
                left.add(new Match(
                        match.conversationKey(),
                        match.messageIndex(),
                        text.moved(match.start()),
                        text.moved(match.end()),
                        match.rule(),
                        match.technique(),
                        match.explanation(),
                        match.strict()));
            }
        }
        return left;
    }

    private Member member(Member full) {
        return new Member(
                full.member(),
                field("account_id", full.accountId()),
                field("organization_id", full.organizationId()),
                field("plan", full.plan()),
                field("status", full.status()),
                full.exchanges());
    }

    private String field(String field, String value) {
        return value == null ? null : mask(field, value, List.of()).text();
    }

    private Campaign campaign(Campaign full) {
        return new Campaign(
                full.key(),
                full.id(),
                free("campaign title", full.title()),
                full.score(),
                full.state(),
                full.firstSeenMillis(),
                full.lastSeenMillis(),
                full.accounts(),
                full.exchanges(),
                full.inputTokens(),
                full.outputTokens(),
                full.techniques());
    }

    private Reason reason(Reason full) {
        return full.with(full.finding().saying(free("finding", full.finding().text())));
    }

    private SourceState source(SourceState full) {
        Source source = full.source();
        return new SourceState(
                new Source(
                        source.key(),
                        peers.restrictedSources().contains(source.key())
                                ? "file received from a peer in confidence"
                                : free("file name", source.name()),
                        source.kind(),
                        source.format(),
                        source.sizeBytes(),
                        source.sha256(),
                        source.contentSha256(),
                        source.lines(),
                        source.rows(),
                        source.rejects(),
                        source.blankLines(),
                        source.headerLines(),
                        source.continuationLines(),
                        source.importedAtMillis()),
                full.state());
    }

    private Activity decision(Activity full) {
        return new Activity(
                full.seq(),
                full.atMillis(),
                full.author(),
                full.action(),
                full.subject(),
                free("decision", full.summary()),
                full.changes(),
                free("decision", full.reason()),
                full.undoes(),
                full.previousHash(),
                full.hash());
    }

    /** An entry is told as it was written or not at all: half of one has no hash. */
    private Activity entry(Activity full) {
        boolean aboutRedactions = full.action().startsWith("redaction.")
                || Withholding.changed(full, "redaction_rule", row -> true)
                || Withholding.changed(full, "redaction_span", row -> true);
        if (full.changes() == null || aboutRedactions) {
            return Withholding.bare(full);
        }
        String said = full.summary() + "\n" + full.changes() + "\n" + full.reason() + "\n"
                + full.subject().id();
        boolean hit = rules.stream().anyMatch(rule -> rule.rule().isEveryText() && finds(rule, said))
                || values.stream().anyMatch(said::contains)
                || peers.texts().stream().anyMatch(said::contains);
        if (hit) {
            count("entry withheld", "activity log");
        }
        return hit ? Withholding.bare(full) : full;
    }

    /** A text that people or the program wrote: rules for every text, and values that were taken out of a field. */
    private String free(String where, String text) {
        List<MaskedText.Span> repeated = new ArrayList<>();
        for (String value : values) {
            for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
                repeated.add(new MaskedText.Span(at, at + value.length(), "[redacted]"));
                count("repeated value", where);
            }
        }
        for (String told : peers.texts()) {
            for (int at = text.indexOf(told); at >= 0; at = text.indexOf(told, at + told.length())) {
                repeated.add(new MaskedText.Span(at, at + told.length(), "[received in confidence]"));
                count("peer's confidence", where);
            }
        }
        return mask(where, text, repeated).text();
    }

    private void count(String rule, String field) {
        counts.merge(rule + "\t" + field, 1L, Long::sum);
    }
}
