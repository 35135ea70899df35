package stillwatch.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stillwatch.casework.Activity;
import stillwatch.casework.RedactionRule;
import stillwatch.casework.RedactionSpan;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/** Redactions by rule and by hand. Each change is an act: logged in the same transaction, and one step to undo. */
public final class RedactionTable {
    private final CaseFile file;
    private final ActivityTable log;

    public RedactionTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    public List<RedactionRule> rules() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM redaction_rule ORDER BY key",
                row -> new RedactionRule(
                        row.getLong("key"),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("pattern"),
                        row.getString("reason"))));
    }

    public List<RedactionSpan> spans() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM redaction_span ORDER BY key",
                row -> new RedactionSpan(
                        row.getLong("key"),
                        new Subject(Subject.Kind.ofWord(row.getString("subject_kind")), row.getString("subject_id")),
                        row.getString("field"),
                        row.getInt("message_index"),
                        row.getInt("start"),
                        row.getInt("end"),
                        row.getString("reason"))));
    }

    /**
     * @param name stands in the redaction log of each package
     * @param pattern a regular expression; empty for the whole field
     * @throws CaseFileException where the name is taken, the field is missing or the pattern is none
     */
    public Optional<Activity> addRule(String name, String field, String pattern, String reason) {
        refuse(name, field, pattern);
        return log.act(
                new Entry("redaction.rule", Subject.ofCase(), "Redaction rule \"" + name + "\" on " + field, reason),
                (connection, changes) -> changes.insert(
                        "redaction_rule", Map.of("name", name, "field", field, "pattern", pattern, "reason", reason)));
    }

    private void refuse(String name, String field, String pattern) {
        if (name.isBlank()) {
            throw new CaseFileException("A redaction rule needs a name.");
        }
        if (rules().stream().anyMatch(rule -> rule.name().equals(name))) {
            throw new CaseFileException("There is a redaction rule \"" + name + "\" already.");
        }
        check(field, pattern);
    }

    /** @throws CaseFileException where the field is missing or the pattern is none, in a sentence */
    public static void check(String field, String pattern) {
        if (field.isBlank()) {
            throw new CaseFileException("A redaction rule needs a field.");
        }
        if (field.equals(RedactionRule.EVERY_TEXT) && pattern.isEmpty()) {
            throw new CaseFileException("A rule for every text needs a pattern; otherwise nothing would be left.");
        }
        try {
            if (!pattern.isEmpty() && Pattern.compile(pattern).matcher("").matches()) {
                throw new CaseFileException("The pattern matches an empty text, so it would take out nothing.");
            }
        } catch (PatternSyntaxException e) {
            throw new CaseFileException("The pattern is not a regular expression: " + e.getDescription() + ".", e);
        }
    }

    public Optional<Activity> removeRule(RedactionRule rule) {
        return log.act(
                new Entry("redaction.rule", Subject.ofCase(), "Redaction rule \"" + rule.name() + "\" removed", ""),
                (connection, changes) -> changes.delete("redaction_rule", rule.key()));
    }

    /**
     * @param subject an account, exchange or conversation by the case file's own key
     * @param start in characters of the readable text; {@code end} is the first after the span
     */
    public Optional<Activity> addSpan(
            Subject subject, String field, int messageIndex, int start, int end, String reason) {
        if (start < 0 || end <= start) {
            throw new CaseFileException("Select the text that is to be taken out.");
        }
        return log.act(
                new Entry("redaction.span", subject, "Redacted a span of " + field, reason),
                (connection, changes) -> changes.insert(
                        "redaction_span",
                        Map.of(
                                "subject_kind", subject.kind().word(),
                                "subject_id", subject.id(),
                                "field", field,
                                "message_index", messageIndex,
                                "start", start,
                                "end", end,
                                "reason", reason)));
    }

    public Optional<Activity> removeSpan(RedactionSpan span) {
        return log.act(
                new Entry("redaction.span", span.subject(), "Redacted span of " + span.field() + " removed", ""),
                (connection, changes) -> changes.delete("redaction_span", span.key()));
    }
}
