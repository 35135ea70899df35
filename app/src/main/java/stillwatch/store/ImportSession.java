package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stillwatch.dataset.Source;

/**
 * Imports files into a case one after another, each in one transaction: after a failure, a cancellation or a killed program
 * the case holds whole files only. Keeps what it knows of the case (dictionaries, exchange ids) between files.
 */
public final class ImportSession implements AutoCloseable {
    private final CaseFile file;
    private Dictionaries dictionaries;
    private ExchangeIds ids;
    private long newestSource = -1;

    public ImportSession(CaseFile file) {
        this.file = file;
    }

    /** What was read, to be recorded with the file. */
    public record Outcome(Source source, String details) {}

    /** Reads one file, handing its rows over; the outcome's source may carry any key. */
    public interface Reading {
        Outcome read(SourceImport into, long sourceKey) throws Exception;
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
        return file.read(
                connection -> Sql.number(connection, "SELECT count(*) FROM source WHERE " + condition, arguments));
    }

    /** Runs one file's transaction. Whatever the reading throws is thrown on, and nothing of the file is kept. */
    public Outcome importSource(Reading reading) {
        List<SourceImport> begun = new ArrayList<>();
        try {
            return file.write(connection -> importSource(connection, reading, begun));
        } catch (RuntimeException | Error e) {
            forget();
            throw e;
        } finally {
            begun.forEach(SourceImport::discard);
        }
    }

    private Outcome importSource(Connection connection, Reading reading, List<SourceImport> begun) throws SQLException {
        refresh(connection);
        long sourceKey = newestSource + 1;
        try (SourceImport into = new SourceImport(file, connection, sourceKey, dictionaries, ids)) {
            begun.add(into);
            Outcome outcome = reading.read(into, sourceKey);
            into.finish(outcome.source(), outcome.details());
            newestSource = sourceKey;
            return outcome;
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ReadingFailedException(e);
        }
    }

    /** Loads what the case holds, unless nobody imported anything since. */
    private void refresh(Connection connection) throws SQLException {
        long newest = Sql.number(connection, "SELECT max(key) FROM source");
        if (dictionaries == null || newest != newestSource) {
            forget();
            dictionaries = new Dictionaries(connection);
            ids = new ExchangeIds(connection);
            newestSource = newest;
        }
    }

    private void forget() {
        if (dictionaries != null) {
            dictionaries.close();
            dictionaries = null;
            ids = null;
        }
    }

    @Override
    public void close() {
        forget();
    }

    /** The file could not be read to its end; the cause says why. */
    public static final class ReadingFailedException extends RuntimeException {
        ReadingFailedException(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
