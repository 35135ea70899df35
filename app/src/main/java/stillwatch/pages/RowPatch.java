package stillwatch.pages;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Replaces integers inside the rows of a finished {@link TableTree}, in place and page by page, in a file that nobody has
 * open. A new integer takes the bytes of the old one, so it may not need more of them. One pass over the table's leaves,
 * several times faster than an UPDATE that looks at every row.
 */
public final class RowPatch {
    private final int pageSize;
    private final int[] columns;
    private final Replacement replacement;

    /** Answers what stands in a column's place from now on; the same value where it is to stay. */
    public interface Replacement {
        /** @param index the column's place in the list of columns that are looked at */
        long of(int index, long value);
    }

    /** @param columns which columns of the table are looked at, from 0, rising */
    public RowPatch(int pageSize, int[] columns, Replacement replacement) {
        this.pageSize = pageSize;
        this.columns = columns.clone();
        this.replacement = replacement;
    }

    /** @param betweenPages called now and then, for cancellation */
    public void run(Path file, int[] leafPages, Runnable betweenPages) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(pageSize);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int i = 0; i < leafPages.length; i++) {
                if (i % 256 == 0) {
                    betweenPages.run();
                }
                long at = (leafPages[i] - 1L) * pageSize;
                page.clear();
                while (page.hasRemaining()) {
                    if (channel.read(page, at + page.position()) < 0) {
                        throw new EOFException("a page that was written is missing");
                    }
                }
                if (patch(page.array())) {
                    page.clear();
                    while (page.hasRemaining()) {
                        channel.write(page, at + page.position());
                    }
                }
            }
        }
    }

    private boolean patch(byte[] page) {
        int cells = (page[3] & 0xff) << 8 | page[4] & 0xff;
        boolean hasChanged = false;
        for (int cell = 0; cell < cells; cell++) {
            int pointer = 8 + 2 * cell;
            int at = (page[pointer] & 0xff) << 8 | page[pointer + 1] & 0xff;
            // The payload's length, then the row's key.
            at = Varint.end(page, Varint.end(page, at));
            hasChanged |= patchRow(page, at);
        }
        return hasChanged;
    }

    private boolean patchRow(byte[] page, int record) {
        int headerEnd = record + (int) Varint.get(page, record);
        int type = Varint.end(page, record);
        int value = headerEnd;
        boolean hasChanged = false;
        int next = 0;
        for (int column = 0; next < columns.length && type < headerEnd; column++) {
            long kind = Varint.get(page, type);
            int length = RecordBuffer.length(kind);
            if (column == columns[next]) {
                hasChanged |= length > 0 && kind < RecordBuffer.FIRST_BLOB && patchInteger(page, value, length, next);
                next++;
            }
            value += length;
            type = Varint.end(page, type);
        }
        return hasChanged;
    }

    private boolean patchInteger(byte[] page, int at, int length, int index) {
        long old = page[at];
        for (int i = 1; i < length; i++) {
            old = old << 8 | page[at + i] & 0xff;
        }
        long wanted = replacement.of(index, old);
        if (wanted == old) {
            return false;
        }
        long rest = wanted;
        for (int i = length - 1; i >= 0; i--) {
            page[at + i] = (byte) rest;
            rest >>= 8;
        }
        if (rest != page[at] >> 7) {
            throw new IllegalArgumentException(wanted + " takes more bytes than " + old);
        }
        return true;
    }
}
