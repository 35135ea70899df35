package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.pages.TableReader;

/**
 * Visits every exchange of a case, piece by piece and in either direction, so that two threads can begin at the two ends. Where
 * the case stands still its pages are read directly, some four million exchanges a second on one thread; otherwise by
 * statements, about a million.
 */
public final class ExchangeScanQuery {
    private static final long KEYS_A_PIECE = 1 << 18;
    private static final int LEAVES_A_PIECE = 64;

    private final CaseFile file;

    public ExchangeScanQuery(CaseFile file) {
        this.file = file;
    }

    /** Looks at the row on which the scan stands; the object is used again for the next. */
    public interface Visitor {
        void visit(ExchangeRow row);
    }

    /** The exchanges in pieces. Several threads may visit different pieces at once. */
    public interface Pieces {
        int count();

        /** Visits a piece in the order of the keys, or against it. */
        void forEach(int piece, boolean backwards, Visitor visitor);
    }

    /** What is done with the pieces. */
    public interface Work {
        void with(Pieces pieces);
    }

    /** Offers the pieces of the case as it is now; they are gone when the work ends. */
    public void run(Work work) {
        file.readStill((connection, isSettled) -> {
            if (isSettled) {
                try (TableReader table = StillTable.open(file, connection, "exchange")) {
                    work.with(new PagePieces(table, connection));
                } catch (IOException e) {
                    throw new CaseFileException("Cannot read the case " + file.name() + ": " + e.getMessage(), e);
                }
            } else {
                work.with(new KeyPieces(Sql.number(connection, "SELECT max(key) FROM exchange")));
            }
            return null;
        });
    }

    private final class PagePieces implements Pieces {
        private final TableReader table;
        private final Connection connection;

        PagePieces(TableReader table, Connection connection) {
            this.table = table;
            this.connection = connection;
        }

        @Override
        public int count() {
            return (table.leaves() + LEAVES_A_PIECE - 1) / LEAVES_A_PIECE;
        }

        @Override
        public void forEach(int piece, boolean backwards, Visitor visitor) {
            int from = piece * LEAVES_A_PIECE;
            int to = Math.min(table.leaves(), from + LEAVES_A_PIECE);
            byte[] buffer = table.buffer();
            TableReader.Row place = table.row(ExchangeRow.TABLE_COLUMNS);
            ExchangeRow row = new ExchangeRow();
            try {
                for (int i = 0; i < to - from; i++) {
                    table.forEach(backwards ? to - 1 - i : from + i, backwards, buffer, place, at -> {
                        if (at.isWhole()) {
                            row.read(at);
                            visitor.visit(row);
                        } else {
                            visitLong(at.key(), visitor);
                        }
                    });
                }
            } catch (IOException e) {
                throw new CaseFileException("Cannot read the case " + file.name() + ": " + e.getMessage(), e);
            }
        }

        /**
         * Longer than a page: an id of thousands of characters. A statement puts it together, on the one connection that surely
         * sees the state that the pages hold.
         */
        private void visitLong(long key, Visitor visitor) {
            synchronized (connection) {
                try {
                    visit(connection, key, key, "", visitor);
                } catch (SQLException e) {
                    throw CaseFileException.of("read", file.path(), e);
                }
            }
        }
    }

    private final class KeyPieces implements Pieces {
        private final long lastKey;

        KeyPieces(long lastKey) {
            this.lastKey = lastKey;
        }

        @Override
        public int count() {
            return (int) ((lastKey + KEYS_A_PIECE - 1) / KEYS_A_PIECE);
        }

        @Override
        public void forEach(int piece, boolean backwards, Visitor visitor) {
            long first = piece * KEYS_A_PIECE + 1;
            long last = Math.min(lastKey, first + KEYS_A_PIECE - 1);
            visit(first, last, backwards ? " ORDER BY key DESC" : " ORDER BY key", visitor);
        }
    }

    /** Several of these see one state only while no other program changes the case. */
    private void visit(long firstKey, long lastKey, String order, Visitor visitor) {
        file.readBeside(connection -> {
            visit(connection, firstKey, lastKey, order, visitor);
            return null;
        });
    }

    private static void visit(Connection connection, long firstKey, long lastKey, String order, Visitor visitor)
            throws SQLException {
        ExchangeRow row = new ExchangeRow();
        Sql.forEach(
                connection,
                "SELECT " + ExchangeRow.COLUMNS + " FROM exchange WHERE key BETWEEN ? AND ?" + order,
                result -> {
                    row.read(result);
                    visitor.visit(row);
                },
                firstKey,
                lastKey);
    }
}
