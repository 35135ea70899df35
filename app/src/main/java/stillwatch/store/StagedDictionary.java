package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.pages.RecordBuffer;
import stillwatch.pages.TableTree;
import stillwatch.task.Progress;

/**
 * A dictionary table whose new rows are staged as pages: finds the key of a combination of values by its hash, or adds a
 * row. Memory is bounded: beyond {@link #LIMIT} values the map forgets those that were not met again, and a forgotten value
 * that comes back gets a second row. In the end {@link #compareAll} finds these, and the later key gives way to the earlier one everywhere, so that a key
 * still stands for a value and a value for a key.
 */
final class StagedDictionary implements AutoCloseable {
    /** At 16 bytes a place and at most three quarters full, a map takes 64 MiB and twice that while it grows. */
    static final int LIMIT = 3_000_000;

    private final Shape shape;
    private final RowMaker maker;
    private final TableTree tree;
    private final LongRuns forgotten;
    private final int limit;
    private final KeyMap keys = new KeyMap();
    private final RepeatedKeys repeated = new RepeatedKeys();
    private int newest;

    /**
     * A dictionary table and who refers to it.
     *
     * @param columns what makes a value, in the order of the hash
     * @param usedIn the table and column that hold its keys
     */
    record Shape(String table, String columns, String usedIn, String usedAs) {}

    /** Makes the row of a value that a batch holds, for the dictionary's next key. */
    interface RowMaker {
        RecordBuffer make(ExchangeBatch batch, int row, long key) throws SQLException, IOException;
    }

    /** @param newest the newest key that the case holds */
    StagedDictionary(Shape shape, RowMaker maker, TableTree tree, Path scratch, int newest, int limit) {
        this.shape = shape;
        this.maker = maker;
        this.tree = tree;
        this.limit = limit;
        this.newest = newest;
        forgotten = new LongRuns(scratch, 2, 2);
    }

    Shape shape() {
        return shape;
    }

    /** See {@link KeyMap#touch}. */
    long touch(long low) {
        return keys.touch(low);
    }

    /** The key, or 0. */
    int find(long low, int high) {
        return keys.find(low, high);
    }

    /** Remembers a value that the case held before. */
    void remember(long low, int high, int key) {
        keys.add(low, high, key);
        if (keys.size() >= limit) {
            keys.forget(forgotten);
        }
    }

    /** The key; the value's row is added where there was none. */
    int findOrAdd(long low, int high, ExchangeBatch batch, int row) throws SQLException, IOException {
        int known = find(low, high);
        if (known != 0) {
            return known;
        }
        RecordBuffer record = maker.make(batch, row, newest + 1L);
        int key = ++newest;
        tree.append(key, record);
        remember(low, high, key);
        return key;
    }

    /** Finds the values that were given two keys or more; after the last one was added. */
    void compareAll(Progress progress) throws SQLException, IOException {
        if (forgotten.isEmpty()) {
            return;
        }
        keys.handAll(forgotten);
        long[] before = new long[2];
        forgotten.merge(progress, (record, at) -> {
            if (record[at] == before[0] && record[at + 1] >>> 32 == before[1] >>> 32) {
                repeated.add((int) record[at + 1], (int) before[1]);
            } else {
                before[0] = record[at];
                before[1] = record[at + 1];
            }
        });
        repeated.sort();
    }

    /** Which of its keys stand for a value that has an earlier one; after {@link #compareAll}. */
    RepeatedKeys repeated() {
        return repeated;
    }

    /** Removes the rows of repeated keys. @param rows the staged file, opened by SQLite; exchanges use them no longer */
    void removeRepeated(Connection rows) throws SQLException {
        if (repeated.isEmpty()) {
            return;
        }
        Sql.update(rows, "CREATE TEMP TABLE again (key INTEGER PRIMARY KEY, first INTEGER NOT NULL)");
        repeated.insertInto(rows, "again");
        if (!shape.usedIn().equals(StagedRows.EXCHANGES)) {
            String column = shape.usedAs();
            Sql.update(
                    rows,
                    "UPDATE " + shape.usedIn() + " SET " + column + " = (SELECT first FROM again WHERE key = " + column
                            + ") WHERE " + column + " IN (SELECT key FROM again)");
        }
        Sql.update(rows, "DELETE FROM " + shape.table() + " WHERE key IN (SELECT key FROM again)");
        Sql.update(rows, "DROP TABLE again");
    }

    @Override
    public void close() throws IOException {
        forgotten.close();
    }
}
