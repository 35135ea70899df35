package stillwatch.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** The files of a bag, whatever holds them. Nothing is unpacked to disk. */
public interface BagTree extends AutoCloseable {
    /** More files than this are refused: a list of them alone would fill the memory. */
    int MOST_FILES = 1_000_000;

    /** Opens a folder or a .zip. */
    static BagTree open(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new IOException(path + " is a link. Name the package itself.");
        }
        if (Files.isDirectory(path)) {
            return new FolderTree(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("There is no package at " + path + ".");
        }
        return ZipTree.open(path);
    }

    /** Path inside the bag, with {@code /} between folders, to size in bytes. Ordered by path. */
    SortedMap<String, Long> files();

    /** Whether the bag has a folder {@code data}, be it empty. */
    boolean hasPayloadFolder();

    /** What cannot be part of an honest bag: links, devices, names that lead elsewhere. One sentence each. */
    List<String> obstacles();

    /** Reads one of {@link #files()}. The stream ends at the file's size: more bytes than announced are an error. */
    InputStream read(String path) throws IOException;

    @Override
    void close() throws IOException;

    /** A small file as a whole. @throws IOException also where it is larger than {@code mostBytes} */
    default byte[] readAll(String path, long mostBytes) throws IOException {
        Long size = files().get(path);
        if (size == null) {
            throw new IOException(path + " is missing.");
        }
        if (size > mostBytes) {
            throw new IOException(path + " is larger than " + mostBytes + " bytes and was not read.");
        }
        try (InputStream in = read(path)) {
            return in.readAllBytes();
        }
    }
}
