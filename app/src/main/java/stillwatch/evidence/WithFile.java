package stillwatch.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import stillwatch.evidence.bag.BagTree;

/** A bag with one more file, or with another content of one. */
final class WithFile implements BagTree {
    private final BagTree tree;
    private final String path;
    private final byte[] content;

    WithFile(BagTree tree, String path, byte[] content) {
        this.tree = tree;
        this.path = path;
        this.content = content;
    }

    @Override
    public SortedMap<String, Long> files() {
        SortedMap<String, Long> files = new TreeMap<>(tree.files());
        files.put(path, (long) content.length);
        return files;
    }

    @Override
    public boolean hasPayloadFolder() {
        return tree.hasPayloadFolder();
    }

    @Override
    public List<String> obstacles() {
        return tree.obstacles();
    }

    @Override
    public InputStream read(String wanted) throws IOException {
        return wanted.equals(path) ? new ByteArrayInputStream(content) : tree.read(wanted);
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
