package stillwatch.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zipped dataset, read where they lie, without unpacking to disk. An entry whose name points outside is
 * refused with the whole zip; so is a zip that would unpack to far more than its size, as a decompression bomb does.
 */
final class ZipSources implements AutoCloseable {
    /** No text compresses that well; a log's usual ratio is 5 to 20. */
    private static final long LARGEST_RATIO = 200;

    /** Below this size a high ratio harms nobody. */
    private static final long HARMLESS_BYTES = 256L << 20;

    private static final int MOST_ENTRIES = 100_000;

    private final Path path;
    private final ZipFile zip;

    private ZipSources(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    static boolean isZip(Path path) {
        return path.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
    }

    /** @throws UnreadableFileException where the file is no zip that can be used */
    static ZipSources open(Path path) throws IOException {
        try {
            return new ZipSources(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    path.getFileName() + " is no zip file, or it is damaged. Nothing of it was imported. Ask for a"
                            + " complete copy.",
                    e);
        }
    }

    /** @throws UnreadableFileException where the zip is refused as a whole */
    List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        if (zip.size() > MOST_ENTRIES) {
            throw refused("it holds " + zip.size() + " files");
        }
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            refuseOutside(entry.getName());
            total += Math.max(0, entry.getSize());
            if (!entry.isDirectory() && !isHidden(entry.getName())) {
                files.add(source(entry));
            }
        }
        long received = path.toFile().length();
        if (total > HARMLESS_BYTES && total / Math.max(1, received) > LARGEST_RATIO) {
            throw refused("it would unpack to " + total / Math.max(1, received)
                    + " times its size, as a decompression bomb does");
        }
        return files;
    }

    private void refuseOutside(String name) {
        boolean isOutside = name.startsWith("/") || name.contains("\\") || name.matches("^[A-Za-z]:.*");
        for (String part : name.split("/")) {
            isOutside |= part.equals("..");
        }
        if (isOutside) {
            throw refused("the entry \"" + name + "\" points outside of it");
        }
    }

    private UnreadableFileException refused(String why) {
        return new UnreadableFileException(
                path.getFileName() + " is refused: " + why + ". Nothing of it was imported.");
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    private SourceFile source(ZipEntry entry) {
        return new SourceFile(
                entry.getName(),
                path.toAbsolutePath().normalize() + "!" + entry.getName(),
                path,
                entry.getSize(),
                () -> new Bounded(zip.getInputStream(entry), entry.getSize()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with an error where an entry yields more than the directory says: the size that was checked was a lie. */
    private final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw refused("an entry is larger than the zip says");
            }
            return count;
        }
    }
}
