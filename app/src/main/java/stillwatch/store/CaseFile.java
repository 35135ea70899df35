package stillwatch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An open case: one writing connection, many reading ones. Safe to use from any thread; a reader never waits for a writer
 * (write-ahead log) and sees the last committed state.
 */
public final class CaseFile implements AutoCloseable {
    static final int PAGE_BYTES = 16_384;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Path path;
    private final String author;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Held in common by all who read, and alone by {@link #replaceBy} while there is no connection. */
    private final ReentrantReadWriteLock connected = new ReentrantReadWriteLock(true);

    private final Deque<Connection> idleReaders = new ArrayDeque<>();
    private Connection writer;
    private boolean closed;

    private CaseFile(Path path, String author, Clock clock, Connection writer) {
        this.path = path;
        this.author = author;
        this.clock = clock;
        this.writer = writer;
    }

    /** Something to ask of a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Makes a new, empty case.
     *
     * @param author who is named in the activity log
     * @throws CaseFileException where the file exists already or cannot be written
     */
    public static CaseFile create(Path path, String author, Clock clock) {
        if (Files.exists(path)) {
            throw new CaseFileException(path + " exists already. Open it, or choose another name.");
        }
        return connect(path, author, clock, true);
    }

    /** @throws CaseFileException where there is no such file, it is not a case, or a newer program wrote it */
    public static CaseFile open(Path path, String author, Clock clock) {
        if (!Files.isRegularFile(path)) {
            throw new CaseFileException("There is no case file at " + path + ".");
        }
        return connect(path, author, clock, false);
    }

    public static CaseFile openOrCreate(Path path, String author, Clock clock) {
        boolean isNew = !Files.exists(path) || Schema.isBlank(path);
        return isNew ? connect(path, author, clock, true) : open(path, author, clock);
    }

    private static CaseFile connect(Path path, String author, Clock clock, boolean isNew) {
        Connection connection = null;
        try {
            connection = writingConnection(path);
            Schema.prepare(connection, path, isNew);
            return new CaseFile(path, author, clock, connection);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            throw e instanceof SQLException sql ? CaseFileException.of("open", path, sql) : (RuntimeException) e;
        }
    }

    private static Connection writingConnection(Path path) throws SQLException {
        Connection connection = connection(path, false);
        try (Statement statement = connection.createStatement()) {
            // Counts for a new file only; larger pages take fewer steps to fill and to read.
            statement.execute("PRAGMA page_size = " + PAGE_BYTES);
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    private static Connection connection(Path path, boolean readOnly) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
        properties.setProperty("transaction_mode", "IMMEDIATE");
        // Otherwise the driver asks for last_insert_rowid() after each inserted row, which doubles an import's time.
        properties.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = -65536");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA mmap_size = 1073741824");
            if (readOnly) {
                statement.execute("PRAGMA query_only = ON");
            }
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    /** The file's name without its ending, as titles and packages show it. */
    public String name() {
        return path.getFileName().toString().replaceFirst("\\.stillwatch$", "");
    }

    /** Who is named in the activity log for what is done through this object. */
    public String author() {
        return author;
    }

    public Clock clock() {
        return clock;
    }

    /** The number of the newest activity: the same revision, the same content. 0 for a case in which nothing was done yet. */
    public long revision() {
        return read(connection -> Sql.number(connection, "SELECT max(seq) FROM activity"));
    }

    /** Asks one of the reading connections. */
    <T> T read(Work<T> question) {
        connected.readLock().lock();
        try {
            return readBeside(question);
        } finally {
            connected.readLock().unlock();
        }
    }

    /**
     * Asks another reading connection while a question of {@link #read} or {@link #readStill} is being answered, from any thread
     * that it waits for. Such a thread must not ask to be let in itself: whoever waits to put another file in this one's place
     * would be before it, and waits for the question.
     */
    <T> T readBeside(Work<T> question) {
        Connection reader = takeReader();
        try {
            return question.with(reader);
        } catch (SQLException e) {
            throw CaseFileException.of("read", path, e);
        } finally {
            giveBack(reader);
        }
    }

    /** A question to a case that stands still; see {@link #readStill}. */
    interface StillWork<T> {
        /** @param isSettled whether the file's pages hold the case as the connection sees it, until the question is answered */
        T with(Connection connection, boolean isSettled) throws SQLException;
    }

    /**
     * Asks a reading connection that sees one state of the case throughout. Usually the file itself then holds that state: what
     * stands in the write-ahead log is moved into it first, and SQLite moves nothing more while somebody reads the file alone.
     * Not where another one is writing, or where another program reads an older state.
     */
    <T> T readStill(StillWork<T> question) {
        moveLogIntoFile();
        return read(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN DEFERRED");
                try {
                    // The state is the one at the first question, so the log is looked at only after it.
                    Sql.number(connection, "SELECT count(*) FROM sqlite_schema");
                    return question.with(connection, isLogEmpty());
                } finally {
                    statement.execute("ROLLBACK");
                }
            }
        });
    }

    private void moveLogIntoFile() {
        if (!writing.tryLock()) {
            return;
        }
        try {
            if (writing.getHoldCount() == 1) {
                execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException e) {
            // Then the log stays, and the question is answered by statements.
        } finally {
            writing.unlock();
        }
    }

    private boolean isLogEmpty() {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        try {
            return !Files.exists(log) || Files.size(log) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs one transaction on the writing connection: all of it is kept, or none. Not reentrant. */
    <T> T write(Work<T> change) {
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                throw new IllegalStateException("a transaction inside a transaction");
            }
            return inTransaction(change);
        } catch (SQLException e) {
            throw CaseFileException.of("write", path, e);
        } finally {
            writing.unlock();
        }
    }

    /** A transaction over several steps of one thread; nobody else writes until it is closed. */
    final class Writing implements AutoCloseable {
        private boolean isOpen;

        private Writing() throws SQLException {
            writing.lock();
            try {
                if (writing.getHoldCount() > 1) {
                    throw new IllegalStateException("a transaction inside a transaction");
                }
                writer.setAutoCommit(false);
                isOpen = true;
                // The driver begins with the first statement; from here on other programs are kept from writing.
                Sql.number(writer, "SELECT 1");
            } catch (SQLException | RuntimeException e) {
                close();
                throw e;
            }
        }

        Connection connection() {
            return writer;
        }

        boolean isOpen() {
            return isOpen;
        }

        void commit() throws SQLException {
            writer.commit();
            end();
        }

        /** Ends without keeping anything, but goes on holding what keeps others in this program from writing. */
        void rollback() throws SQLException {
            writer.rollback();
            end();
        }

        private void end() throws SQLException {
            isOpen = false;
            writer.setAutoCommit(true);
        }

        /** Rolls back what was not committed. */
        @Override
        public void close() {
            try {
                if (isOpen) {
                    rollback();
                }
            } catch (SQLException e) {
                throw CaseFileException.of("write", path, e);
            } finally {
                writing.unlock();
            }
        }
    }

    /** Begins a transaction that the caller ends. */
    Writing beginWriting() {
        try {
            return new Writing();
        } catch (SQLException e) {
            throw CaseFileException.of("write", path, e);
        }
    }

    /**
     * Puts another file in this one's place, at once: whoever looks sees the one or the other. Waits for running questions.
     *
     * @param complete a case on the same disk that nobody has open; gone afterwards
     * @throws CaseFileException where another program has the case open; then nothing has changed
     */
    void replaceBy(Path complete) {
        writing.lock();
        connected.writeLock().lock();
        try {
            disconnect();
            if (Files.exists(path.resolveSibling(path.getFileName() + "-wal"))) {
                throw new CaseFileException("Another program has the case " + path.getFileName()
                        + " open. Nothing was imported. Close it there and import again.");
            }
            Durable.move(complete, path);
        } catch (SQLException e) {
            throw CaseFileException.of("write", path, e);
        } catch (IOException e) {
            throw CaseFileException.notWritten(path, e);
        } finally {
            reconnect();
            connected.writeLock().unlock();
            writing.unlock();
        }
    }

    private void disconnect() throws SQLException {
        synchronized (idleReaders) {
            idleReaders.forEach(reader -> closeQuietly(reader, null));
            idleReaders.clear();
        }
        writer.close();
    }

    private void reconnect() {
        try {
            writer = writingConnection(path);
        } catch (SQLException e) {
            throw CaseFileException.of("open", path, e);
        }
    }

    /** Copies the case as it is now to a new file. Not inside a transaction. */
    void copyTo(Path copy) throws SQLException {
        try (Connection reader = connection(path, true);
                Statement statement = reader.createStatement()) {
            statement.executeUpdate("backup to " + quoted(copy));
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    private <T> T inTransaction(Work<T> change) throws SQLException {
        // Not BEGIN and COMMIT by hand: the driver, believing that nothing is open, would then try to begin and to
        // commit
        // around every single row.
        writer.setAutoCommit(false);
        try {
            T answer = change.with(writer);
            writer.commit();
            return answer;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(e);
            throw e;
        } finally {
            writer.setAutoCommit(true);
        }
    }

    private void rollback(Throwable cause) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            // SQLite has already rolled back by itself, for example on a full disk.
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection takeReader() {
        synchronized (idleReaders) {
            if (closed) {
                throw new CaseFileException("The case " + name() + " is closed.");
            }
            Connection idle = idleReaders.poll();
            if (idle != null) {
                return idle;
            }
        }
        try {
            return connection(path, true);
        } catch (SQLException e) {
            throw CaseFileException.of("read", path, e);
        }
    }

    private void giveBack(Connection reader) {
        synchronized (idleReaders) {
            if (!closed) {
                idleReaders.push(reader);
                return;
            }
        }
        closeQuietly(reader, null);
    }

    /** Waits for a running transaction, then leaves one single file behind. Closing twice does nothing. */
    @Override
    public void close() {
        writing.lock();
        try {
            synchronized (idleReaders) {
                if (closed) {
                    return;
                }
                closed = true;
                idleReaders.forEach(reader -> closeQuietly(reader, null));
                idleReaders.clear();
            }
            optimizeAndClose();
        } catch (SQLException e) {
            throw CaseFileException.of("close", path, e);
        } finally {
            writing.unlock();
        }
    }

    /** Another program that is writing may forbid the first; the second must happen all the same, or its lock file stays. */
    private void optimizeAndClose() throws SQLException {
        try {
            execute("PRAGMA optimize");
        } finally {
            writer.close();
        }
    }

    private static void closeQuietly(Connection connection, Throwable cause) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            if (cause != null) {
                cause.addSuppressed(e);
            }
        }
    }
}
