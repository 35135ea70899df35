package stillwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * What came in on standard input, kept so that it can be read more than once: in a file beside the case that only its owner can
 * read and that loses its name at once where the system allows it, so that nothing is left behind however the program ends.
 */
final class SpooledInput implements AutoCloseable {
    /** The name and the origin of such a source. */
    static final String NAME = "standard input";

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;

    private SpooledInput(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Reads everything.
     *
     * @param folder where the copy is kept meanwhile
     * @param afterRead called after each piece, for cancellation
     */
    static SpooledInput of(InputStream in, Path folder, Runnable afterRead) throws IOException {
        SpooledInput spooled = new SpooledInput(privateFile(folder));
        try {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                ByteBuffer piece = ByteBuffer.wrap(buffer, 0, count);
                while (piece.hasRemaining()) {
                    spooled.channel.write(piece);
                }
                afterRead.run();
            }
            return spooled;
        } catch (IOException | RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private static FileChannel privateFile(Path folder) throws IOException {
        Path path = folder.resolve(".stillwatch-input-" + UUID.randomUUID());
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        FileChannel channel = FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                ownerOnly);
        try {
            Files.delete(path);
        } catch (FileSystemException e) {
            // This system keeps the name of an open file; the file is deleted when it is closed.
        }
        return channel;
    }

    SourceFile file() throws IOException {
        return new SourceFile(NAME, NAME, null, channel.size(), () -> new FromBeginning(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The file's bytes from the first one on, whoever else reads them. */
    private static final class FromBeginning extends InputStream {
        private final FileChannel channel;
        private long at;

        FromBeginning(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = channel.read(ByteBuffer.wrap(buffer, from, length), at);
            at += Math.max(0, count);
            return count;
        }

        /** Where several compressed parts follow each other, the next is only looked for while there is something left. */
        @Override
        public int available() throws IOException {
            return (int) Math.min(Integer.MAX_VALUE, channel.size() - at);
        }
    }
}
