package stillwatch.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import stillwatch.task.Progress;

/**
 * An external sort: sorted runs of records of a few longs each, kept in a temporary file that vanishes when this is closed,
 * and merged at the end. Memory: one run while it is alone, otherwise 64 KiB a run. A file that cannot be written is a
 * {@link CaseFileException}.
 */
final class LongRuns implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final int width;
    private final int keyWidth;
    private final List<Run> runs = new ArrayList<>();
    private FileChannel channel;
    private ByteBuffer spilling;
    private long written;
    private long[] alone;
    private int aloneEnd;

    /** Takes one record: {@code width} longs from {@code at}; valid during the call only. */
    interface Visitor {
        void visit(long[] record, int at) throws SQLException, IOException;
    }

    /**
     * @param file made when it is needed, deleted by {@link #close}
     * @param width how many longs a record has
     * @param keyWidth by how many of them, as unsigned numbers, records are ordered
     */
    LongRuns(Path file, int width, int keyWidth) {
        this.file = file;
        this.width = width;
        this.keyWidth = keyWidth;
    }

    boolean isEmpty() {
        return alone == null && runs.isEmpty();
    }

    /** @param records in ascending order up to {@code end}; not to be changed afterwards */
    void addRun(long[] records, int end) {
        if (end == 0) {
            return;
        }
        if (isEmpty()) {
            alone = records;
            aloneEnd = end;
            return;
        }
        try {
            if (alone != null) {
                spill(alone, aloneEnd);
                alone = null;
            }
            spill(records, end);
        } catch (IOException e) {
            throw CaseFileException.notWritten(file, e);
        }
    }

    private void spill(long[] records, int end) throws IOException {
        if (channel == null) {
            spilling = ByteBuffer.allocateDirect(BUFFER_BYTES);
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        runs.add(new Run(written, written + end * 8L));
        for (int at = 0; at < end; at += BUFFER_BYTES / 8) {
            int count = Math.min(BUFFER_BYTES / 8, end - at);
            spilling.clear().limit(count * 8);
            spilling.asLongBuffer().put(records, at, count);
            while (spilling.hasRemaining()) {
                written += channel.write(spilling, written);
            }
        }
    }

    /**
     * Shows all records in ascending order; equal ones in the order in which their runs were added. Once the last run was
     * added, several threads may each have all records shown.
     */
    void merge(Progress progress, Visitor visitor) throws SQLException, IOException {
        if (alone != null) {
            for (int at = 0; at < aloneEnd; at += width) {
                check(progress, at);
                visitor.visit(alone, at);
            }
            return;
        }
        PriorityQueue<Cursor> queue = new PriorityQueue<>(Math.max(1, runs.size()), this::compare);
        for (Run run : runs) {
            Cursor cursor = new Cursor(run);
            if (cursor.next()) {
                queue.add(cursor);
            }
        }
        int shown = 0;
        while (!queue.isEmpty()) {
            Cursor smallest = queue.poll();
            Cursor following = queue.peek();
            boolean more = true;
            // Runs follow each other in time, so that one often stays the smallest for long.
            while (more && (following == null || compare(smallest, following) <= 0)) {
                check(progress, shown += width);
                visitor.visit(smallest.record, 0);
                more = smallest.next();
            }
            if (more) {
                queue.add(smallest);
            }
        }
    }

    private static void check(Progress progress, int at) {
        if ((at & 0xffff) == 0) {
            progress.check();
        }
    }

    private int compare(Cursor a, Cursor b) {
        for (int i = 0; i < keyWidth; i++) {
            int order = Long.compareUnsigned(a.record[i], b.record[i]);
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(a.run.from(), b.run.from());
    }

    @Override
    public void close() throws IOException {
        alone = null;
        if (channel != null) {
            channel.close();
        }
    }

    /** The bytes of the file that one run takes. */
    private record Run(long from, long to) {}

    /** A place in a run. */
    private final class Cursor {
        private final Run run;
        private final long[] record = new long[width];
        private long at;
        private LongBuffer buffered = LongBuffer.allocate(0);

        Cursor(Run run) {
            this.run = run;
            at = run.from();
        }

        /** Reads the next record. @return false where there is none */
        boolean next() throws IOException {
            if (!buffered.hasRemaining() && !fill()) {
                return false;
            }
            buffered.get(record);
            return true;
        }

        private boolean fill() throws IOException {
            int whole = BUFFER_BYTES / (width * 8) * width * 8;
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(whole, run.to() - at));
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at);
                if (read < 0) {
                    throw new EOFException("the temporary file " + file + " has lost its end");
                }
                at += read;
            }
            buffered = bytes.flip().asLongBuffer();
            return buffered.hasRemaining();
        }
    }
}
