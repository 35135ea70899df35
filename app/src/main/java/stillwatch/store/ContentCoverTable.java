package stillwatch.store;

import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/**
 * Whether the content of this case stays covered until somebody reveals it, and who revealed what. The setting lies in
 * {@code meta}; changing it and each reveal are entries in the activity log.
 */
public final class ContentCoverTable {
    static final String SETTING = "content.blurred";

    private final CaseFile file;
    private final ActivityTable log;

    public ContentCoverTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    public boolean isCovered() {
        return file.read(connection -> Sql.first(
                        connection, "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), SETTING)
                .filter("true"::equals)
                .isPresent());
    }

    public void setCovered(boolean covered) {
        Entry entry = new Entry(
                "content.cover",
                Subject.ofCase(),
                covered ? "Content stays covered until it is revealed" : "Content is shown without asking",
                "");
        file.write(connection -> {
            Sql.update(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", SETTING, Boolean.toString(covered));
            return log.append(connection, entry, "[]", null);
        });
    }

    /** Writes down that a conversation's content was looked at. */
    public void noteReveal(long conversationKey, String name) {
        log.note(new Entry(
                "content.reveal", Subject.conversation(conversationKey), "Content revealed: conversation " + name, ""));
    }

    /** Writes down that the prompts of all conversations of a template were looked at. */
    public void noteTemplateReveal(long templateKey, long conversations) {
        log.note(new Entry(
                "content.reveal",
                Subject.ofCase(),
                "Content revealed: prompts of " + conversations + " conversations of template " + templateKey,
                ""));
    }
}
