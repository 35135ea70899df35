package stillwatch.pages;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A closed SQLite file to which pages are appended. The header is brought up to date by {@link #finish()}; until then SQLite
 * would not look at the new pages. Files with auto-vacuum (pointer-map pages) are refused.
 */
public final class PageFile implements Closeable {
    /** SQLite locks a byte here and leaves the page that holds it unused. */
    private static final long LOCK_BYTE = 0x4000_0000L;

    private static final int CHANGE_COUNTER = 24;
    private static final int PAGE_COUNT = 28;
    private static final int LARGEST_ROOT_FOR_AUTO_VACUUM = 52;
    private static final int VERSION_VALID_FOR = 92;
    private static final int HEADER_BYTES = 100;
    private static final int BUFFERED_PAGES = 256;

    private final FileChannel channel;
    private final int pageSize;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    private final ByteBuffer waiting;
    private int firstWaiting;
    private int lastPage;

    private PageFile(FileChannel channel) throws IOException {
        this.channel = channel;
        channel.read(header, 0);
        int size = header.getShort(16) & 0xffff;
        this.pageSize = size == 1 ? 65_536 : size;
        if (header.get(20) != 0 || header.getInt(LARGEST_ROOT_FOR_AUTO_VACUUM) != 0) {
            throw new IOException("the file reserves bytes in its pages or uses auto-vacuum");
        }
        this.lastPage = header.getInt(PAGE_COUNT);
        this.firstWaiting = lastPage + 1;
        this.waiting = ByteBuffer.allocateDirect(BUFFERED_PAGES * pageSize);
    }

    /** @param file an SQLite file that nobody has open and that has no journal beside it */
    public static PageFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new PageFile(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    public int pageSize() {
        return pageSize;
    }

    /** Safe to call from several threads, of which each builds a tree of its own. @return the number of the appended page */
    synchronized int append(byte[] page) throws IOException {
        if (lastPage == LOCK_BYTE / pageSize) {
            put(new byte[pageSize]);
        }
        return put(page);
    }

    private int put(byte[] page) throws IOException {
        if (!waiting.hasRemaining()) {
            flush();
        }
        waiting.put(page, 0, pageSize);
        return ++lastPage;
    }

    /** Replaces a page that the file had from the beginning: a tree's root, whose number the schema names. */
    void replace(int number, byte[] page) throws IOException {
        writeFully(ByteBuffer.wrap(page, 0, pageSize), (number - 1L) * pageSize);
    }

    private void flush() throws IOException {
        waiting.flip();
        writeFully(waiting, (firstWaiting - 1L) * pageSize);
        waiting.clear();
        firstWaiting = lastPage + 1;
    }

    private void writeFully(ByteBuffer bytes, long offset) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Writes what still waits and tells the header how many pages there are. */
    public void finish() throws IOException {
        flush();
        int changes = header.getInt(CHANGE_COUNTER) + 1;
        header.putInt(CHANGE_COUNTER, changes);
        header.putInt(VERSION_VALID_FOR, changes);
        header.putInt(PAGE_COUNT, lastPage);
        writeFully(header.duplicate().position(0).limit(HEADER_BYTES), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
