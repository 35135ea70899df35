package stillwatch.evidence.paper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** A structure element: what a part of the document is, for those who do not see it. */
final class Tag {
    private static final COSName KIDS = COSName.K;

    private final String type;
    private final COSDictionary dictionary = new COSDictionary();
    private final COSArray kids = new COSArray();

    private Tag(String type, COSDictionary parent) {
        this.type = type;
        dictionary.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        dictionary.setName(COSName.S, type);
        dictionary.setItem(COSName.P, parent);
        dictionary.setItem(KIDS, kids);
    }

    /** The element that holds all others. */
    static Tag document(COSDictionary treeRoot) {
        return new Tag("Document", treeRoot);
    }

    Tag child(String childType) {
        Tag child = new Tag(childType, dictionary);
        kids.add(child.dictionary);
        return child;
    }

    String type() {
        return type;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** What is said instead of showing it. */
    Tag describedAs(String words) {
        dictionary.setString(COSName.ALT, words);
        return this;
    }

    /** Marks a heading cell as standing above its column, or beside its row. */
    Tag scope(String scope) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName(COSName.getPDFName("Scope"), scope);
        attributes.setDirect(true);
        dictionary.setItem(COSName.A, attributes);
        return this;
    }

    /** Where a figure stands on its page: left, bottom, right, top in points from the lower left corner. */
    void box(double left, double bottom, double right, double top) {
        COSArray box = new COSArray();
        for (double edge : new double[] {left, bottom, right, top}) {
            box.add(COSInteger.get(Math.round(edge)));
        }
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Layout");
        attributes.setItem(COSName.BBOX, box);
        attributes.setName(COSName.getPDFName("Placement"), "Block");
        attributes.setDirect(true);
        dictionary.setItem(COSName.A, attributes);
    }

    void addMark(COSDictionary page, int mark) {
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, mark);
        reference.setDirect(true);
        kids.add(reference);
    }

    void addAnnotation(COSDictionary page, COSDictionary annotation) {
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        reference.setDirect(true);
        kids.add(reference);
    }
}
