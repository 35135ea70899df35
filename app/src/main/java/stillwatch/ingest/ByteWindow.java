package stillwatch.ingest;

import java.io.IOException;
import java.util.Arrays;
import stillwatch.task.ReadAhead;

/** The part of a file that is being looked at: a buffer that slides along and grows where one record needs more room. */
final class ByteWindow {
    /** A record longer than this is not a row of a table. */
    static final int LIMIT = 64 << 20;

    private static final int START = 1 << 18;

    private final ReadAhead.Input input;
    private final Runnable afterRead;
    byte[] buffer = new byte[START];

    /** Where the bytes in the buffer end. */
    int end;

    /** The file offset of the buffer's first byte. */
    private long base;

    private boolean atEnd;

    /** @param afterRead called after each piece that was read, for progress and cancellation */
    ByteWindow(ReadAhead.Input input, Runnable afterRead) {
        this.input = input;
        this.afterRead = afterRead;
    }

    /** Reads to the end of the file, whatever stands there. */
    void drain() throws IOException {
        while (!atEnd) {
            more(end);
        }
    }

    long offsetOf(int index) {
        return base + index;
    }

    /**
     * Makes {@code keepFrom} the buffer's first byte and reads more behind what is there.
     *
     * @return false where the file has ended; the bytes have moved all the same
     */
    boolean more(int keepFrom) throws IOException {
        int kept = end - keepFrom;
        if (keepFrom > 0) {
            System.arraycopy(buffer, keepFrom, buffer, 0, kept);
            base += keepFrom;
            end = kept;
        } else if (end == buffer.length) {
            if (end >= LIMIT) {
                throw new UnreadableFileException("A single row at byte " + base + " is longer than " + (LIMIT >> 20)
                        + " MiB: this is not a table of rows. Nothing of the file was imported.");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        if (atEnd) {
            return false;
        }
        int read = input.read(buffer, end, buffer.length - end);
        afterRead.run();
        if (read < 0) {
            atEnd = true;
            return false;
        }
        end += read;
        return true;
    }
}
