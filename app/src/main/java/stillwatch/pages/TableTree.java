package stillwatch.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table's b-tree, built from rows in ascending order of their keys. Every page is full but the last of each level, so the
 * table is as small as SQLite's own VACUUM makes it. Cost: one pass, one page per level in memory.
 */
public final class TableTree {
    private final PageFile file;
    private final int rootPage;
    private final Page leaf;
    private final List<Level> levels = new ArrayList<>();
    private long lastKey = Long.MIN_VALUE;
    private int[] leafPages = new int[16];
    private int leaves;

    /** @param rootPage the page that the schema names as the table's root; it holds an empty table so far */
    public TableTree(PageFile file, int rootPage) {
        this.file = file;
        this.rootPage = rootPage;
        this.leaf = new Page(file.pageSize(), Page.TABLE_LEAF);
    }

    /**
     * @param key above every key before it, not negative
     * @throws IllegalArgumentException where a row does not fit into one page: such rows are left to SQLite
     */
    public void append(long key, RecordBuffer row) throws IOException {
        int payload = row.length();
        // A larger payload would have to continue on overflow pages.
        if (payload > file.pageSize() - 35) {
            throw new IllegalArgumentException("a row of " + payload + " bytes does not fit into a page");
        }
        if (key <= lastKey) {
            throw new IllegalArgumentException("key " + key + " after " + lastKey);
        }
        int cellLength = Varint.length(payload) + Varint.length(key) + payload;
        if (!leaf.hasRoomFor(cellLength)) {
            promote(0, appendLeaf(), lastKey);
            leaf.reset();
        }
        int at = leaf.addCell(cellLength);
        at += Varint.put(leaf.bytes(), at, payload);
        at += Varint.put(leaf.bytes(), at, key);
        row.copyTo(leaf.bytes(), at);
        lastKey = key;
    }

    private int appendLeaf() throws IOException {
        int number = file.append(leaf.finished(0));
        noteLeaf(number);
        return number;
    }

    private void noteLeaf(int number) {
        if (leaves == leafPages.length) {
            leafPages = Arrays.copyOf(leafPages, leaves * 2);
        }
        leafPages[leaves++] = number;
    }

    /** The numbers of the pages that hold the rows; complete after {@link #finish}. */
    public int[] leafPages() {
        return Arrays.copyOf(leafPages, leaves);
    }

    /** Tells the level above that a page is complete and what its last key is. */
    private void promote(int height, int child, long lastKeyOfChild) throws IOException {
        if (levels.size() == height) {
            levels.add(new Level());
        }
        levels.get(height).add(height, child, lastKeyOfChild);
    }

    /** Completes the tree and puts its top into the root page. */
    public void finish() throws IOException {
        if (levels.isEmpty()) {
            file.replace(rootPage, leaf.finished(0));
            noteLeaf(rootPage);
            return;
        }
        promote(0, appendLeaf(), lastKey);
        for (int height = 0; ; height++) {
            Level level = levels.get(height);
            byte[] top = level.page.finished(level.newestChild);
            if (height == levels.size() - 1) {
                file.replace(rootPage, top);
                return;
            }
            promote(height + 1, file.append(top), level.newestKey);
        }
    }

    /**
     * One level of interior pages. The newest child stands in no cell yet: it is its page's rightmost if nothing follows.
     * A full page gives its last cell's child up as its rightmost, so that the next page never begins empty, which SQLite
     * would call corrupt.
     */
    private final class Level {
        private final Page page = new Page(file.pageSize(), Page.TABLE_INTERIOR);
        private int newestChild;
        private long newestKey;
        private int lastCellChild;
        private long lastCellKey;
        private int lastCellAt;

        void add(int height, int child, long lastKeyOfChild) throws IOException {
            if (newestChild != 0) {
                addCell(height, newestChild, newestKey);
            }
            newestChild = child;
            newestKey = lastKeyOfChild;
        }

        private void addCell(int height, int child, long key) throws IOException {
            int cellLength = 4 + Varint.length(key);
            if (!page.hasRoomFor(cellLength)) {
                page.removeNewestCell(lastCellAt, 4 + Varint.length(lastCellKey));
                int number = file.append(page.finished(lastCellChild));
                promote(height + 1, number, lastCellKey);
                page.reset();
            }
            lastCellAt = page.addCell(cellLength);
            page.putInt(lastCellAt, child);
            Varint.put(page.bytes(), lastCellAt + 4, key);
            lastCellChild = child;
            lastCellKey = key;
        }
    }
}
