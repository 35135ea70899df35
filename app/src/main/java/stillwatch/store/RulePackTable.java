package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/**
 * The prompt rules of a case: those that people added, and those by which the newest analysis went. Adding, replacing and
 * removing a pack are acts: logged, and one step to undo each. What a pack says is not looked at here.
 */
public final class RulePackTable {
    private static final int SHOWN_DIGITS = 12;

    private final CaseFile file;

    public RulePackTable(CaseFile file) {
        this.file = file;
    }

    /**
     * A pack as it was added.
     *
     * @param packAuthor who wrote it, as it says itself
     * @param author who added it
     */
    public record Added(
            String pack,
            String version,
            String title,
            String packAuthor,
            String sha256,
            String content,
            String author,
            long addedAtMillis) {}

    /**
     * A pack that an analysis used.
     *
     * @param rules how many
     * @param shipped whether it came with the program
     */
    public record Used(
            String pack, String version, String title, String sha256, int rules, boolean shipped, String content) {}

    /** Those that people added, in the order in which they did. */
    public List<Added> added() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM rule_pack ORDER BY key",
                row -> new Added(
                        row.getString("pack"),
                        row.getString("version"),
                        row.getString("title"),
                        row.getString("pack_author"),
                        row.getString("sha256"),
                        row.getString("content"),
                        row.getString("author"),
                        row.getLong("added_at_millis"))));
    }

    /** Those by which the newest analysis went, in the order in which it did; empty before the first. */
    public List<Used> used() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT * FROM analysis_rule_pack ORDER BY position",
                row -> new Used(
                        row.getString("pack"),
                        row.getString("version"),
                        row.getString("title"),
                        row.getString("sha256"),
                        row.getInt("rules"),
                        row.getBoolean("shipped"),
                        row.getString("content"))));
    }

    /**
     * Adds a pack, or puts it in the place of the one with its name.
     *
     * @return false where the case holds these very bytes already; then nothing is logged
     */
    public boolean add(Added pack) {
        Optional<Added> earlier =
                added().stream().filter(one -> one.pack().equals(pack.pack())).findFirst();
        if (earlier.isPresent() && earlier.get().sha256().equals(pack.sha256())) {
            return false;
        }
        String summary = "Rule pack " + pack.pack() + ' ' + pack.version() + " (SHA-256 "
                + pack.sha256().substring(0, SHOWN_DIGITS) + "…) "
                + earlier.map(one -> "takes the place of version " + one.version())
                        .orElse("added");
        Entry entry = new Entry(earlier.isPresent() ? "rules.replace" : "rules.add", Subject.ofCase(), summary, "");
        new ActivityTable(file).act(entry, (connection, changes) -> {
            Map<String, Object> values = values(pack);
            long key = key(connection, pack.pack());
            if (key == 0) {
                changes.insert("rule_pack", values);
            } else {
                changes.update("rule_pack", key, values);
            }
        });
        return true;
    }

    private Map<String, Object> values(Added pack) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("pack", pack.pack());
        values.put("version", pack.version());
        values.put("title", pack.title());
        values.put("pack_author", pack.packAuthor());
        values.put("sha256", pack.sha256());
        values.put("content", pack.content());
        values.put("author", file.author());
        values.put("added_at_millis", file.clock().millis());
        return values;
    }

    /** @return false where there is no such pack in the case */
    public boolean remove(String pack) {
        Entry entry = new Entry("rules.remove", Subject.ofCase(), "Rule pack " + pack + " taken out", "");
        return new ActivityTable(file)
                .act(entry, (connection, changes) -> {
                    long key = key(connection, pack);
                    if (key != 0) {
                        changes.delete("rule_pack", key);
                    }
                })
                .isPresent();
    }

    private static long key(Connection connection, String pack) throws SQLException {
        return Sql.number(connection, "SELECT key FROM rule_pack WHERE pack = ?", pack);
    }

    /** Notes what an analysis used, inside its transaction. */
    static void note(Connection connection, List<Used> packs) throws SQLException {
        Sql.update(connection, "DELETE FROM analysis_rule_pack");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO analysis_rule_pack VALUES (?,?,?,?,?,?,?,?)")) {
            int position = 0;
            for (Used pack : packs) {
                insert.setInt(1, ++position);
                insert.setString(2, pack.pack());
                insert.setString(3, pack.version());
                insert.setString(4, pack.title());
                insert.setString(5, pack.sha256());
                insert.setInt(6, pack.rules());
                insert.setBoolean(7, pack.shipped());
                insert.setString(8, pack.content());
                insert.executeUpdate();
            }
        }
    }
}
