package stillwatch.evidence.bag;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must end where it was announced to end: a bomb announces little and delivers much. */
final class ExactStream extends FilterInputStream {
    private final String name;
    private long left;

    ExactStream(InputStream in, long size, String name) {
        super(in);
        this.left = size;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read != 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("a stream that is checked is read, not skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        if (read < 0 && left > 0) {
            throw new IOException(BagPath.shown(name) + " ends " + left + " bytes early.");
        }
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException(BagPath.shown(name) + " holds more bytes than it announces.");
        }
    }
}
