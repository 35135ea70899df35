package stillwatch.pages;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Reads the rows of a table straight from its pages: some eight times as fast as a statement that steps from row to row. Only for
 * a file of which nobody changes the pages meanwhile; whoever opens it sees to that. Several readers may read one file at once.
 */
public final class TableReader implements Closeable {
    private final FileChannel channel;
    private final int pageSize;
    private final int usable;
    private final int[] leaves;

    /**
     * @param rootPage where the table's tree begins, as {@code sqlite_schema} says
     * @throws IOException also where the file is none of SQLite's
     */
    public TableReader(Path file, int rootPage) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer header = ByteBuffer.allocate(100);
            fill(header, 0);
            int size = header.getShort(16) & 0xffff;
            pageSize = size == 1 ? 65_536 : size;
            usable = pageSize - header.get(20);
            leaves = leaves(rootPage);
        } catch (IOException e) {
            channel.close();
            throw e;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            channel.close();
            throw new IOException("the pages of the table point to where none are", e);
        }
    }

    /** Takes the row on which the reader stands; the object is used again for the next. */
    public interface Visitor {
        void visit(Row row);
    }

    /** How many leaf pages there are, in the order of the keys. */
    public int leaves() {
        return leaves.length;
    }

    /** Visits the rows of one leaf page, backwards if asked to. */
    public void forEach(int leaf, boolean backwards, byte[] buffer, Row row, Visitor visitor) throws IOException {
        byte[] page = read(leaves[leaf], buffer);
        int cells = number(page, 3);
        int first = headerOf(leaves[leaf]) + 8;
        for (int i = 0; i < cells; i++) {
            int pointer = first + 2 * (backwards ? cells - 1 - i : i);
            if (pointer + 2 > pageSize || !row.stand(page, number(page, pointer))) {
                throw new IOException("page " + leaves[leaf] + " is damaged");
            }
            visitor.visit(row);
        }
    }

    /** A buffer for {@link #forEach}, one for each thread. */
    public byte[] buffer() {
        return new byte[pageSize];
    }

    /** The row to stand on for {@link #forEach}, one for each thread. */
    public Row row(int columns) {
        return new Row(columns, usable - 35);
    }

    private int[] leaves(int rootPage) throws IOException {
        int[] found = new int[1 << 10];
        int count = 0;
        int[] stack = new int[1 << 10];
        int height = 0;
        stack[height++] = rootPage;
        byte[] buffer = buffer();
        long pages = channel.size() / pageSize;
        for (long looked = 0; height > 0; looked++) {
            if (looked > pages) {
                throw new IOException("the pages of the table lead back to each other");
            }
            int number = stack[--height];
            byte[] page = read(number, buffer);
            int header = headerOf(number);
            if (page[header] == Page.TABLE_LEAF) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = number;
            } else if (page[header] == Page.TABLE_INTERIOR) {
                int cells = number(page, header + 3);
                if (height + cells + 1 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * (height + cells + 1));
                }
                // The rightmost child lies deepest, so that the leftmost is taken next.
                stack[height++] = integer(page, header + 8);
                for (int i = cells - 1; i >= 0; i--) {
                    stack[height++] = integer(page, number(page, header + 12 + 2 * i));
                }
                if (isAboveLeaves(stack[height - 1])) {
                    found = Arrays.copyOf(found, Math.max(found.length, 2 * (count + cells + 1)));
                    for (int i = 0; i <= cells; i++) {
                        found[count++] = stack[--height];
                    }
                }
            } else {
                throw new IOException("page " + number + " is no page of a table");
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** All children of a page are leaves, or none is: one look spares a look at each. */
    private boolean isAboveLeaves(int child) throws IOException {
        ByteBuffer type = ByteBuffer.allocate(1);
        fill(type, startOf(child));
        return type.get(0) == Page.TABLE_LEAF;
    }

    private byte[] read(int page, byte[] buffer) throws IOException {
        fill(ByteBuffer.wrap(buffer), startOf(page));
        return buffer;
    }

    private long startOf(int page) throws IOException {
        if (page < 1) {
            throw new IOException("there is no page " + page);
        }
        return (page - 1L) * pageSize;
    }

    private void fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the file ends before the page that it names");
            }
        }
    }

    /** The first page holds the file's header before its own. */
    private static int headerOf(int page) {
        return page == 1 ? 100 : 0;
    }

    private static int number(byte[] page, int at) {
        return (page[at] & 0xff) << 8 | page[at + 1] & 0xff;
    }

    private static int integer(byte[] page, int at) {
        return number(page, at) << 16 | number(page, at + 2);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A row as it lies in its page. */
    public static final class Row {
        private static final int SMALLEST_TEXT = 13;

        private final long[] types;
        private final int[] starts;
        private final int mostBytes;
        private byte[] page = {};
        private long key;
        private boolean isWhole;

        private Row(int columns, int mostBytes) {
            this.types = new long[columns];
            this.starts = new int[columns];
            this.mostBytes = mostBytes;
        }

        /** @return whether the row lies inside its page; nothing may be asked of it otherwise */
        private boolean stand(byte[] on, int cell) {
            page = on;
            try {
                long length = Varint.get(page, cell);
                int at = Varint.end(page, cell);
                key = Varint.get(page, at);
                isWhole = length <= mostBytes;
                return !isWhole || readHeader(Varint.end(page, at)) <= page.length;
            } catch (ArrayIndexOutOfBoundsException e) {
                return false;
            }
        }

        /** @return where the last column ends */
        private int readHeader(int record) {
            int end = record + (int) Varint.get(page, record);
            int type = Varint.end(page, record);
            int start = end;
            for (int column = 0; column < types.length; column++) {
                // Columns that were added later, or that nobody filled, are left off at the end: they are NULL.
                types[column] = type < end ? Varint.get(page, type) : 0;
                starts[column] = start;
                if (type < end) {
                    start += RecordBuffer.length(types[column]);
                    type = Varint.end(page, type);
                }
                if (start < 0 || start > page.length) {
                    return Integer.MAX_VALUE;
                }
            }
            return start;
        }

        public long key() {
            return key;
        }

        /** Whether the row lies in its page as a whole; of another one only the key is known. */
        public boolean isWhole() {
            return isWhole;
        }

        public boolean isNull(int column) {
            return types[column] == 0;
        }

        /** An integer; {@code none} where the column is NULL. */
        public long number(int column, long none) {
            int type = (int) types[column];
            if (type == 0) {
                return none;
            }
            if (type == 8 || type == 9) {
                return type - 8;
            }
            if (type > 6) {
                throw new IllegalStateException("column " + column + " of row " + key + " holds no integer");
            }
            int at = starts[column];
            int length = RecordBuffer.length(type);
            long value = page[at];
            for (int i = 1; i < length; i++) {
                value = value << 8 | page[at + i] & 0xff;
            }
            return value;
        }

        /** Whether the column holds a text, whose bytes are then {@link #bytes} from {@link #start} on. */
        public boolean isText(int column) {
            return types[column] >= SMALLEST_TEXT && types[column] % 2 == 1;
        }

        public byte[] bytes() {
            return page;
        }

        public int start(int column) {
            return starts[column];
        }

        public int length(int column) {
            return RecordBuffer.length(types[column]);
        }
    }
}
