package stillwatch.task;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads an input on a thread of its own, a few pieces ahead of the one who takes them: decompressing and hashing go on while
 * what came before is being parsed. Used by one taker.
 */
public final class ReadAhead implements AutoCloseable {
    private static final int PIECE_BYTES = 1 << 18;
    private static final int PIECES = 8;

    private final BlockingQueue<Piece> filled = new ArrayBlockingQueue<>(PIECES + 1);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(PIECES);
    private final Thread thread;
    private Piece current;
    private int taken;

    /** What is read. */
    public interface Input {
        /** @return how many bytes were read, or -1 at the end */
        int read(byte[] buffer, int from, int length) throws IOException;
    }

    /** Bytes, or the end, or what went wrong. */
    private record Piece(byte[] bytes, int length, Throwable failure) {}

    /** Begins to read. */
    public ReadAhead(String name, Input input) {
        for (int i = 0; i < PIECES; i++) {
            empty.add(new byte[PIECE_BYTES]);
        }
        thread = new Thread(() -> readAll(input), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll(Input input) {
        try {
            int length = 0;
            while (length >= 0) {
                byte[] bytes = empty.take();
                length = input.read(bytes, 0, bytes.length);
                filled.put(new Piece(bytes, length, null));
            }
        } catch (InterruptedException e) {
            // Whoever closes this wants nothing more.
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // All empty pieces may be in the queue, which has one place more than there are pieces.
            filled.add(new Piece(null, 0, e));
        }
    }

    /**
     * As {@link Input#read}; what the input throws on its thread is thrown here.
     *
     * @throws CancelledException where this thread is interrupted while it waits
     */
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (current == null) {
            current = next();
            taken = 0;
        }
        if (current.length() < 0) {
            return -1;
        }
        int count = Math.min(length, current.length() - taken);
        System.arraycopy(current.bytes(), taken, buffer, from, count);
        taken += count;
        if (taken == current.length()) {
            empty.add(current.bytes());
            current = null;
        }
        return count;
    }

    private Piece next() throws IOException {
        Piece piece;
        try {
            piece = filled.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        if (piece.failure() instanceof IOException e) {
            throw e;
        }
        if (piece.failure() instanceof RuntimeException e) {
            throw e;
        }
        if (piece.failure() instanceof Error e) {
            throw e;
        }
        return piece;
    }

    /** Stops reading; returns when the thread has ended. */
    @Override
    public void close() {
        thread.interrupt();
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
