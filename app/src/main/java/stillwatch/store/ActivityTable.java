package stillwatch.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;

/**
 * The append-only, hash-chained log of every act. An entry's hash is SHA-256 over the previous hash and the entry's fields,
 * each as its UTF-8 length (4 bytes, big-endian) and bytes; the first entry follows a hash of 64 zeros. {@code meta} holds
 * the count and the newest hash, so that a cut tail shows.
 */
public final class ActivityTable {
    static final String FIRST_HASH = "0".repeat(64);
    static final String HEAD = "activity_head";

    private final CaseFile file;

    public ActivityTable(CaseFile file) {
        this.file = file;
    }

    /** What an act changes, written through the given recorder. */
    interface Act {
        void apply(Connection connection, RowChanges changes) throws SQLException;
    }

    /** What is said of an act in the log. */
    public record Entry(String action, Subject subject, String summary, String reason) {}

    /** Notes something that changed no row of its own, such as an import, a reveal or an export. */
    public Activity note(Entry entry) {
        return file.write(connection -> append(connection, entry, "[]", null));
    }

    /** Runs an act and logs it, in one transaction; logs nothing where nothing changed. */
    Optional<Activity> act(Entry entry, Act act) {
        return file.write(connection -> {
            RowChanges changes = new RowChanges(connection);
            act.apply(connection, changes);
            CampaignFigures.countHours(connection, changes);
            return changes.isEmpty()
                    ? Optional.<Activity>empty()
                    : Optional.of(append(connection, entry, changes.toJson(), null));
        });
    }

    /** Adds an entry inside a running transaction. */
    Activity append(Connection connection, Entry entry, String changes, Long undoes) throws SQLException {
        String previous = Sql.first(
                        connection, "SELECT hash FROM activity ORDER BY seq DESC LIMIT 1", row -> row.getString(1))
                .orElse(FIRST_HASH);
        long seq = Sql.number(connection, "SELECT max(seq) FROM activity") + 1;
        Activity bare = new Activity(
                seq,
                file.clock().millis(),
                file.author(),
                entry.action(),
                entry.subject(),
                entry.summary(),
                changes,
                entry.reason(),
                undoes,
                previous,
                "");
        String hash = hash(bare);
        Sql.update(
                connection,
                "INSERT INTO activity VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                seq,
                bare.atMillis(),
                bare.author(),
                bare.action(),
                bare.subject().kind().word(),
                bare.subject().id(),
                bare.summary(),
                changes,
                bare.reason(),
                undoes,
                previous,
                hash);
        Sql.update(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", HEAD, seq + " " + hash);
        return read(connection, seq).orElseThrow();
    }

    static Optional<Activity> read(Connection connection, long seq) throws SQLException {
        return Sql.first(connection, "SELECT * FROM activity WHERE seq = ?", ActivityTable::activity, seq);
    }

    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong("seq"),
                row.getLong("at_millis"),
                row.getString("author"),
                row.getString("action"),
                new Subject(Subject.Kind.ofWord(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("summary"),
                row.getString("changes"),
                row.getString("reason"),
                Sql.longOrNull(row, "undoes"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** The hash that an entry must have, computed from its other fields. */
    public static String hash(Activity entry) {
        MessageDigest digest = sha256();
        for (String field : new String[] {
            entry.previousHash(),
            Long.toString(entry.seq()),
            Long.toString(entry.atMillis()),
            entry.author(),
            entry.action(),
            entry.subject().kind().word(),
            entry.subject().id(),
            entry.summary(),
            entry.changes(),
            entry.reason(),
            entry.undoes() == null ? "" : entry.undoes().toString()
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
