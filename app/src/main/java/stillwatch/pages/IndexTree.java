package stillwatch.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An index's b-tree, built from entries in the index's order. Unlike in a table, an entry that separates two pages lives in
 * the level above and nowhere else. Every page is full but the last of each level.
 */
public final class IndexTree {
    private final PageFile file;
    private final int rootPage;
    private final List<Level> levels = new ArrayList<>();

    /** @param rootPage the page that the schema names as the index's root; it holds an empty index so far */
    public IndexTree(PageFile file, int rootPage) {
        this.file = file;
        this.rootPage = rootPage;
        this.levels.add(new Level(Page.INDEX_LEAF));
    }

    /** @throws IllegalArgumentException where an entry is too long to stand in a page undivided */
    public void append(RecordBuffer entry) throws IOException {
        int payload = entry.length();
        // The format's own bound for an undivided index payload, so that four entries fit a page.
        if (payload > (file.pageSize() - 12) * 64 / 255 - 23) {
            throw new IllegalArgumentException("an index entry of " + payload + " bytes does not fit into a page");
        }
        Level leaves = levels.get(0);
        int at = leaves.newCell(0, Varint.length(payload) + payload);
        at += Varint.put(leaves.page.bytes(), at, payload);
        entry.copyTo(leaves.page.bytes(), at);
    }

    /** Completes the tree and puts its top into the root page. */
    public void finish() throws IOException {
        int child = 0;
        for (int height = 0; height < levels.size(); height++) {
            Level level = levels.get(height);
            byte[] bytes = level.page.finished(child);
            if (height == levels.size() - 1) {
                file.replace(rootPage, bytes);
                return;
            }
            child = file.append(bytes);
        }
    }

    /**
     * One level of pages. A full page gives its last entry up as the separator, so that the next page never begins empty,
     * which SQLite would call corrupt.
     */
    private final class Level {
        private final Page page;
        private final int childBytes;
        private int lastAt;
        private int lastLength;

        Level(int type) {
            this.page = new Page(file.pageSize(), type);
            this.childBytes = type == Page.INDEX_LEAF ? 0 : 4;
        }

        /** Adds to a level above the leaves. @param child the page with the smaller entries */
        void add(int height, int child, byte[] cell) throws IOException {
            int at = newCell(height, cell.length + childBytes);
            page.putInt(at, child);
            System.arraycopy(cell, 0, page.bytes(), at + childBytes, cell.length);
        }

        /** Makes room for a cell, in a new page where this one is full. */
        int newCell(int height, int cellLength) throws IOException {
            if (!page.hasRoomFor(cellLength)) {
                giveUpSeparator(height);
            }
            lastAt = page.addCell(cellLength);
            lastLength = cellLength;
            return lastAt;
        }

        private void giveUpSeparator(int height) throws IOException {
            byte[] separator = page.removeNewestCell(lastAt, lastLength);
            int rightmost = childBytes == 0 ? 0 : ByteBuffer.wrap(separator).getInt();
            int number = file.append(page.finished(rightmost));
            page.reset();
            above(height).add(height + 1, number, Arrays.copyOfRange(separator, childBytes, separator.length));
        }

        private Level above(int height) {
            if (levels.size() == height + 1) {
                levels.add(new Level(Page.INDEX_INTERIOR));
            }
            return levels.get(height + 1);
        }
    }
}
