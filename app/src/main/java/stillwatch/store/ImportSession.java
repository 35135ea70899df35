package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import stillwatch.casework.Subject;
import stillwatch.dataset.Source;
import stillwatch.task.Beside;
import stillwatch.task.Progress;

/**
 * One import into a case: files are read one after another, and {@link #commit} keeps all of them in one step. After a
 * failure, a cancellation or a killed program the case is what it was before. Used on one thread; while it is open, nobody
 * else writes to the case.
 */
public final class ImportSession implements AutoCloseable {
    /** Below this size of the originals the way through a new file does not pay. */
    static final long LARGE_BYTES = 4L << 20;

    private final CaseFile file;
    private final ImportPlace place;
    private final ExchangeAppender.Limits limits;
    private final ByteHash.Seed seed = ByteHash.Seed.random();
    private final ExchangeBatches batches = new ExchangeBatches(seed);
    private final Dictionaries dictionaries;
    private ExchangeAppender exchanges;
    private long newestSource;
    private boolean isSpoiled;

    /**
     * @param expectedBytes the size of what will be read, roughly
     * @param progress whose cancellation also ends a long statement, such as the reading of what the case holds already
     */
    public ImportSession(CaseFile file, long expectedBytes, Progress progress) {
        this(file, expectedBytes >= LARGE_BYTES, ExchangeAppender.Limits.USUAL, progress);
    }

    ImportSession(CaseFile file, boolean isLarge, ExchangeAppender.Limits limits, Progress progress) {
        this.file = file;
        this.limits = limits;
        CaseFile.Writing writing = file.beginWriting();
        ImportPlace begun = null;
        try {
            ImportPlace.removeAbandoned(file.path());
            boolean isEmpty =
                    Sql.number(writing.connection(), "SELECT count(*) FROM (SELECT 1 FROM exchange LIMIT 1)") == 0;
            begun = isLarge && isEmpty ? new NewCasePlace(file, writing) : new OpenCasePlace(file, writing);
            place = begun;
            Cancelling.watch(place.connection(), progress);
            dictionaries = new Dictionaries(place.connection(), seed);
            newestSource = Sql.number(place.connection(), "SELECT max(key) FROM source");
        } catch (SQLException e) {
            close(begun, writing);
            throw CaseFileException.of("write", file.path(), e);
        } catch (IOException e) {
            close(begun, writing);
            throw CaseFileException.notWritten(file.path(), e);
        }
    }

    private static void close(ImportPlace begun, CaseFile.Writing writing) {
        if (begun == null) {
            writing.close();
        } else {
            begun.close();
        }
    }

    /** Reads one file, handing its rows over. */
    public interface Reading {
        void read(SourceImport into, long sourceKey) throws Exception;
    }

    /** What is asked or done with the case's connection. */
    private interface Act<T> {
        T run() throws Exception;
    }

    private <T> T act(Act<T> act) {
        try {
            return act.run();
        } catch (SQLException e) {
            throw Cancelling.explained("write", file, e);
        } catch (IOException e) {
            throw CaseFileException.notWritten(ImportPlace.beside(file.path()), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("only reading and writing can fail here", e);
        }
    }

    /** Whether a file of that size was imported before, so that its digest must be looked at first. */
    public boolean mayHold(long sizeBytes) {
        return count("size_bytes = ?", sizeBytes) > 0;
    }

    /** Whether these bytes were imported before in the same way. */
    public boolean holds(String sha256, String kind, String format) {
        return count("sha256 = ? AND kind = ? AND format = ?", sha256, kind, format) > 0;
    }

    private long count(String condition, Object... arguments) {
        return act(() -> Sql.number(place.connection(), "SELECT count(*) FROM source WHERE " + condition, arguments));
    }

    /**
     * Reads a file. Whatever the reading throws is thrown on; where rows had been handed over by then, the session is spoiled
     * and can only be closed.
     */
    public void importSource(Reading reading) {
        long sourceKey = newestSource + 1;
        read(sourceKey, reading);
        newestSource = sourceKey;
    }

    /**
     * Reads rejected rows of a file that is in the case once more, handing over those that are readable now; the reading ends
     * with {@link #recordReread}. Throws as {@link #importSource} does.
     */
    public void readAgain(long sourceKey, Reading reading) {
        read(sourceKey, reading);
    }

    private void read(long sourceKey, Reading reading) {
        try (SourceImport into = new SourceImport(this, place.connection(), sourceKey, dictionaries)) {
            try {
                reading.read(into, sourceKey);
            } catch (Exception | Error e) {
                isSpoiled = into.isTouched();
                throw e;
            }
        } catch (SQLException e) {
            throw Cancelling.explained("write", file, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ReadingFailedException(e);
        }
    }

    /** Whether a file failed after some of its rows had been handed over: nothing of the session can be kept. */
    public boolean isSpoiled() {
        return isSpoiled;
    }

    ExchangeBatches batches() {
        return batches;
    }

    void append(ExchangeBatch batch, long sourceKey) throws SQLException {
        try {
            if (exchanges == null) {
                exchanges = new ExchangeAppender(place.connection(), dictionaries, place.stageRows(), batches, limits);
            }
            exchanges.append(batch, sourceKey);
        } catch (IOException e) {
            throw CaseFileException.notWritten(ImportPlace.beside(file.path()), e);
        }
    }

    long takeRepeatedIds() {
        return exchanges == null ? 0 : exchanges.takeRepeatedIds();
    }

    /** Records a file that was read, at the end of its {@link Reading}. */
    public void record(Source source, String details) {
        act(() -> {
            Connection connection = place.connection();
            Sql.update(
                    connection,
                    "INSERT INTO source VALUES (" + Sql.marks(15) + ")",
                    source.key(),
                    source.name(),
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
                    source.importedAtMillis(),
                    details);
            String summary = "Imported " + source.name() + ": " + source.rows() + " rows, " + source.rejects()
                    + " rejects, SHA-256 " + source.sha256();
            new ActivityTable(file)
                    .append(connection, new ActivityTable.Entry("import", Subject.ofCase(), summary, ""), "[]", null);
            return null;
        });
    }

    /**
     * Records that rejects of a file have become rows: they are rejects no longer, and the file's figures change.
     *
     * @param sourceKey the file
     * @param rejectKeys the rejects that could be read
     * @param details the file's details as they are now
     * @param how the name of the mapping that read them
     */
    public void recordReread(long sourceKey, Collection<Long> rejectKeys, String details, String how) {
        act(() -> {
            Connection connection = place.connection();
            int rows = Sql.update(
                    connection,
                    "DELETE FROM reject WHERE source_key = ? AND key IN (SELECT value FROM json_each(?))",
                    sourceKey,
                    rejectKeys.toString());
            Sql.update(
                    connection,
                    "UPDATE source SET rows = rows + ?, rejects = rejects - ?, details = ? WHERE key = ?",
                    rows,
                    rows,
                    details,
                    sourceKey);
            String name = Sql.first(
                            connection, "SELECT name FROM source WHERE key = ?", row -> row.getString(1), sourceKey)
                    .orElseThrow();
            String summary = "Read " + rows + (rows == 1 ? " reject of " : " rejects of ") + name + " again as " + how
                    + ": now rows";
            new ActivityTable(file)
                    .append(
                            connection,
                            new ActivityTable.Entry("import.reread", Subject.ofCase(), summary, ""),
                            "[]",
                            null);
            return null;
        });
    }

    /**
     * Keeps everything that was read.
     *
     * @return how many exchange ids occurred more than once beyond those that {@link SourceImport#noticed} told
     */
    public long commit(Progress progress) {
        return act(() -> {
            long repeated = 0;
            if (exchanges != null) {
                Beside<Long> comparing =
                        Beside.start("comparing exchange ids", () -> exchanges.repeatedIdsAmongAll(progress));
                try {
                    exchanges.finish(progress);
                } finally {
                    comparing.await();
                }
                repeated = comparing.result();
            }
            dictionaries.close();
            place.complete(exchanges, progress);
            return repeated;
        });
    }

    /** Lets go of everything that was not committed. */
    @Override
    public void close() {
        try (place) {
            if (exchanges != null) {
                exchanges.close();
            }
            dictionaries.close();
        } catch (SQLException e) {
            throw CaseFileException.of("write", file.path(), e);
        } catch (IOException e) {
            throw CaseFileException.notWritten(file.path(), e);
        }
    }

    /** The file could not be read to its end; the cause says why. */
    public static final class ReadingFailedException extends RuntimeException {
        ReadingFailedException(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
