package stillwatch.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A bag that is a .zip: either its files lie at the archive's root, or in one folder of it. */
final class ZipTree implements BagTree {
    /** Text compresses 5 to 50 times; far beyond that an entry is made to fill the reader's memory or disk. */
    private static final long MOST_RATIO = 200;

    private static final long ALWAYS_READ_BYTES = 16L << 20;

    private final ZipFile zip;
    private final String prefix;
    private final SortedMap<String, Long> files = new TreeMap<>();
    private final List<String> obstacles = new ArrayList<>();
    private boolean payloadFolder;

    private ZipTree(ZipFile zip, String prefix) {
        this.zip = zip;
        this.prefix = prefix;
    }

    static ZipTree open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new IOException(
                    path.getFileName() + " is neither a folder nor a readable .zip: " + e.getMessage(), e);
        }
        try {
            ZipTree tree = new ZipTree(zip, prefix(zip));
            tree.list();
            return tree;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static String prefix(ZipFile zip) {
        String suffix = "/" + BagDeclaration.FILE;
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(BagDeclaration.FILE) || name.endsWith(suffix))
                .min(java.util.Comparator.comparingInt(String::length).thenComparing(name -> name))
                .map(name -> name.substring(0, name.length() - BagDeclaration.FILE.length()))
                .orElse("");
    }

    private void list() throws IOException {
        if (zip.size() > MOST_FILES) {
            throw new IOException("The archive holds more than " + MOST_FILES + " entries and was not read.");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().startsWith(prefix)) {
                obstacles.add("The archive holds " + BagPath.shown(entry.getName()) + " beside the package.");
            } else {
                add(entry, entry.getName().substring(prefix.length()));
            }
        }
    }

    private void add(ZipEntry entry, String name) {
        payloadFolder |= name.startsWith("data/");
        if (entry.isDirectory()) {
            return;
        }
        long size = entry.getSize();
        if (size > ALWAYS_READ_BYTES && size / MOST_RATIO > entry.getCompressedSize()) {
            obstacles.add(BagPath.shown(name) + " unpacks to more than " + MOST_RATIO + " times its size.");
        } else if (files.put(name, size) != null) {
            obstacles.add("The archive holds " + BagPath.shown(name) + " twice.");
        }
    }

    @Override
    public SortedMap<String, Long> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    @Override
    public boolean hasPayloadFolder() {
        return payloadFolder;
    }

    @Override
    public List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    @Override
    public InputStream read(String path) throws IOException {
        return new ExactStream(zip.getInputStream(zip.getEntry(prefix + path)), files.get(path), path);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
