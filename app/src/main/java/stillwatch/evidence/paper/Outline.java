package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The bookmarks: headings of the first two levels. */
final class Outline {
    private record Entry(COSDictionary dictionary, List<COSDictionary> children) {}

    private final List<Entry> entries = new ArrayList<>();

    /** @param level 1 for a section, 2 for what stands in it */
    void add(int level, String title, COSArray destination) {
        COSDictionary item = new COSDictionary();
        item.setString(COSName.TITLE, title);
        item.setItem(COSName.DEST, destination);
        if (level == 1 || entries.isEmpty()) {
            entries.add(new Entry(item, new ArrayList<>()));
        } else {
            entries.get(entries.size() - 1).children().add(item);
        }
    }

    COSDictionary dictionary() {
        COSDictionary root = new COSDictionary();
        root.setName(COSName.TYPE, "Outlines");
        entries.forEach(entry -> chain(entry.dictionary(), entry.children(), false));
        chain(root, entries.stream().map(Entry::dictionary).toList(), true);
        return root;
    }

    private static void chain(COSDictionary parent, List<COSDictionary> items, boolean open) {
        if (items.isEmpty()) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).setItem(COSName.PARENT, parent);
            if (i > 0) {
                items.get(i).setItem(COSName.PREV, items.get(i - 1));
                items.get(i - 1).setItem(COSName.NEXT, items.get(i));
            }
        }
        parent.setItem(COSName.FIRST, items.get(0));
        parent.setItem(COSName.LAST, items.get(items.size() - 1));
        parent.setInt(COSName.COUNT, open ? items.size() : -items.size());
    }
}
