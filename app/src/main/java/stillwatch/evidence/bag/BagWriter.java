package stillwatch.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import stillwatch.task.Cancellation;

/** Makes a bag of a folder whose payload lies in {@code data} already: BagIt 1.0, SHA-256, UTF-8. */
public final class BagWriter {
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    private static final String MANIFEST = "manifest-sha256.txt";

    private final Path folder;
    private final Cancellation cancellation;

    public BagWriter(Path folder, Cancellation cancellation) {
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /**
     * @param info what bag-info.txt says; the payload's size is added
     * @return the SHA-256 of the tag manifest, which covers every byte of the bag
     */
    public String write(List<BagInfo.Entry> info) throws IOException {
        write(BagDeclaration.FILE, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        List<BagInfo.Entry> entries = new ArrayList<>(info);
        entries.add(new BagInfo.Entry(
                "Payload-Oxum", PayloadSize.of(new FolderTree(folder).files()).oxum()));
        write(BagInfo.FILE, new BagInfo(entries).text());
        write(MANIFEST, manifest(MANIFEST, path -> path.startsWith("data/")));
        String tags = manifest(TAG_MANIFEST, path -> !path.startsWith("data/"));
        write(TAG_MANIFEST, tags);
        return Digests.sha256(tags.getBytes(StandardCharsets.UTF_8));
    }

    private String manifest(String name, Predicate<String> wanted) throws IOException {
        FolderTree tree = new FolderTree(folder);
        SortedMap<String, String> digests = new TreeMap<>();
        for (String path : tree.files().keySet()) {
            if (wanted.test(path)) {
                try (InputStream in = tree.read(path)) {
                    digests.put(path, Digests.sha256(in, cancellation));
                }
            }
        }
        return new BagManifest(name, "SHA-256", digests).text();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
