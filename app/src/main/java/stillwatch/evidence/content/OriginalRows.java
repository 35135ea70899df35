package stillwatch.evidence.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stillwatch.task.Cancellation;

/** Reads the raw bytes of rows out of a decompressed file, in one pass from the first wanted row to the last. */
final class OriginalRows {
    /** A row longer than this is not quoted in full from its original. */
    static final int MOST_ROW_BYTES = 64 << 20;

    private OriginalRows() {}

    /**
     * @param content the decompressed file from its first byte
     * @param offsets where the wanted rows begin
     * @return offset to the row's bytes, without the line break after it; rows beyond the file's end are left out
     */
    static Map<Long, byte[]> read(InputStream content, Collection<Long> offsets, Cancellation cancellation)
            throws IOException {
        Map<Long, byte[]> rows = new TreeMap<>();
        InputStream in = new BufferedInputStream(content, 1 << 16);
        long position = 0;
        for (long offset : new TreeSet<>(offsets)) {
            cancellation.check();
            if (offset < position) {
                // Inside the row before: the recorded offsets do not belong to this file.
                continue;
            }
            in.skipNBytes(offset - position);
            Row row = new Row(in);
            position = offset + row.consumed;
            if (row.bytes.length > 0) {
                rows.put(offset, row.bytes);
            }
        }
        return rows;
    }

    /** One row, read from a stream that stands on its first byte. */
    private static final class Row {
        private final byte[] bytes;
        private long consumed;

        Row(InputStream in) throws IOException {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            int first = in.read();
            RowEnd end = new RowEnd(first == '{');
            for (int value = first; value >= 0; value = in.read()) {
                consumed++;
                RowEnd.Part part = end.next(value);
                if (part != RowEnd.Part.AFTER) {
                    row.write(value);
                }
                if (part != RowEnd.Part.INSIDE) {
                    break;
                }
                if (row.size() > MOST_ROW_BYTES) {
                    throw new IOException("a row is longer than " + MOST_ROW_BYTES + " bytes");
                }
            }
            bytes = row.toByteArray();
        }
    }
}
