package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes what is written and compares it with what another stream holds, without keeping either. */
final class Comparison extends OutputStream {
    private final InputStream other;
    private boolean differs;

    Comparison(InputStream other) {
        this.other = other;
    }

    @Override
    public void write(int value) throws IOException {
        differs |= other.read() != (value & 0xff);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!differs) {
            byte[] there = other.readNBytes(length);
            differs = !Arrays.equals(there, 0, there.length, bytes, offset, offset + length);
        }
    }

    /** Whether everything was the same and nothing is left over. */
    boolean isSame() throws IOException {
        return !differs && other.read() < 0;
    }
}
