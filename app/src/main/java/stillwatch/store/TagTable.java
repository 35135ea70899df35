package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;
import stillwatch.casework.Tag;
import stillwatch.store.ActivityTable.Entry;

/** Tags and what they are put on. Every method that changes something is one act: logged, and one step to undo. */
public final class TagTable {
    private final CaseFile file;
    private final ActivityTable log;

    public TagTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    /** All tags of the case by name. */
    public List<Tag> all() {
        return file.read(connection ->
                Sql.list(connection, "SELECT key, name, color, meaning FROM tag ORDER BY name", TagTable::tag));
    }

    /** The tags that a subject carries, by name. */
    public List<Tag> on(Subject subject) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT t.key, t.name, t.color, t.meaning FROM tag t JOIN tagging g ON g.tag_key = t.key"
                        + " WHERE g.subject_kind = ? AND g.subject_id = ? ORDER BY t.name",
                TagTable::tag,
                subject.kind().word(),
                subject.id()));
    }

    /**
     * @param color {@code #rrggbb}
     * @throws CaseFileException where a tag has that name already
     */
    public Tag create(String name, String color, String meaning) {
        if (all().stream().anyMatch(tag -> tag.name().equals(name))) {
            throw new CaseFileException("There is a tag \"" + name + "\" already.");
        }
        log.act(
                new Entry("tag.create", Subject.ofCase(), "New tag \"" + name + "\"", ""),
                (connection, changes) ->
                        changes.insert("tag", Map.of("name", name, "color", color, "meaning", meaning)));
        return all().stream().filter(tag -> tag.name().equals(name)).findFirst().orElseThrow();
    }

    /** Puts a tag on all given subjects that do not carry it yet; empty where all do. */
    public Optional<Activity> add(Tag tag, List<Subject> subjects) {
        return log.act(entry("tag.add", "Tagged", tag, subjects), (connection, changes) -> {
            for (Subject subject : subjects) {
                if (tagging(connection, tag, subject).isEmpty()) {
                    changes.insert(
                            "tagging",
                            Map.of(
                                    "tag_key", tag.key(),
                                    "subject_kind", subject.kind().word(),
                                    "subject_id", subject.id(),
                                    "author", file.author(),
                                    "at_millis", file.clock().millis()));
                }
            }
        });
    }

    /** Takes a tag off; empty where no subject carried it. */
    public Optional<Activity> remove(Tag tag, List<Subject> subjects) {
        return log.act(entry("tag.remove", "Tag taken off", tag, subjects), (connection, changes) -> {
            for (Subject subject : subjects) {
                Optional<Long> tagging = tagging(connection, tag, subject);
                if (tagging.isPresent()) {
                    changes.delete("tagging", tagging.get());
                }
            }
        });
    }

    private static Optional<Long> tagging(Connection connection, Tag tag, Subject subject) throws SQLException {
        return Sql.first(
                connection,
                "SELECT key FROM tagging WHERE tag_key = ? AND subject_kind = ? AND subject_id = ?",
                row -> row.getLong(1),
                tag.key(),
                subject.kind().word(),
                subject.id());
    }

    private static Entry entry(String action, String verb, Tag tag, List<Subject> subjects) {
        Subject first = subjects.isEmpty() ? Subject.ofCase() : subjects.get(0);
        String what = subjects.size() == 1
                ? first.kind().word() + " " + first.id()
                : subjects.size() + " " + first.kind().word() + "s";
        Subject about = subjects.size() == 1 ? first : Subject.ofCase();
        return new Entry(action, about, verb + " \"" + tag.name() + "\": " + what, "");
    }

    private static Tag tag(java.sql.ResultSet row) throws SQLException {
        return new Tag(row.getLong("key"), row.getString("name"), row.getString("color"), row.getString("meaning"));
    }
}
