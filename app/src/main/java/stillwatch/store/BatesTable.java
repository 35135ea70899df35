package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.casework.ProducedItem;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/**
 * Production (Bates) numbers of the case. A number is given when its package has left, in the transaction that notes the
 * export, so a cancelled export uses none up; once given it is never given again.
 */
public final class BatesTable {
    public static final int DIGITS = 8;
    private static final String DEFAULT_PREFIX = "STW";
    private static final String PREFIX = "bates_prefix";

    private final CaseFile file;

    public BatesTable(CaseFile file) {
        this.file = file;
    }

    /** What the case's numbers begin with. */
    public String prefix() {
        return file.read(BatesTable::prefix);
    }

    static String prefix(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), PREFIX)
                .orElse(DEFAULT_PREFIX);
    }

    /**
     * Sets what numbers begin with, as long as none was given. An entry in the log; nothing where it is that already.
     *
     * @param prefix letters, hyphens and underscores
     * @throws CaseFileException where numbers were given already, or the prefix holds something else
     */
    public Optional<Activity> setPrefix(String prefix) {
        if (!prefix.matches("[A-Za-z][A-Za-z_-]{0,15}")) {
            throw new CaseFileException(
                    "A production number begins with 1 to 16 letters, hyphens or underscores, such as ACME-.");
        }
        return file.write(connection -> {
            String before = prefix(connection);
            if (prefix.equals(before)) {
                return Optional.<Activity>empty();
            }
            if (numbersLeft(connection)) {
                throw new CaseFileException("Numbers beginning with " + before
                        + " have left already; the beginning stays, so that no item has two numbers.");
            }
            Sql.update(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", PREFIX, prefix);
            Entry entry = new Entry(
                    "bates.prefix",
                    Subject.ofCase(),
                    "Production numbers begin with " + prefix + " in place of " + before,
                    "");
            return Optional.of(new ActivityTable(file).append(connection, entry, "[]", null));
        });
    }

    /** Whether numbers were given, so that what they begin with stays. */
    public boolean isFixed() {
        return file.read(BatesTable::numbersLeft);
    }

    private static boolean numbersLeft(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT EXISTS (SELECT 1 FROM bates)") > 0;
    }

    /** The number as it is printed: prefix and {@link #DIGITS} digits. */
    public static String label(String prefix, long number) {
        return prefix + String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
    }

    /** All numbers that were given: item (kind, blank, key) to number. */
    public Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT number, item_kind, item_key FROM bates",
                    row -> numbers.put(row.getString(2) + " " + row.getLong(3), row.getLong(1)));
            return null;
        });
        return numbers;
    }

    /** Keeps the numbers of a package that left. A number that went to another item meanwhile undoes the transaction. */
    static void keep(Connection connection, long exportKey, List<ProducedItem> items) throws SQLException {
        for (ProducedItem item : items) {
            Sql.update(
                    connection,
                    "INSERT INTO bates (number, item_kind, item_key) SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
                            + " (SELECT 1 FROM bates WHERE number = ?1 AND item_kind = ?2 AND item_key = ?3)",
                    item.number(),
                    item.kind(),
                    item.key());
            Sql.update(
                    connection,
                    "INSERT INTO export_item VALUES (?, ?, ?)",
                    exportKey,
                    item.number(),
                    item.treatment().word());
        }
    }
}
