package stillwatch.evidence.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;

/** One page while it is filled. */
final class Sheet {
    private final COSDictionary dictionary = new COSDictionary();
    private final Ink ink;
    private final int number;
    private final List<COSDictionary> marked = new ArrayList<>();
    private final COSArray annotations = new COSArray();
    private Tag open;

    /** @param number from 1 */
    Sheet(int number, double height) {
        this.number = number;
        this.ink = new Ink(height);
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    int number() {
        return number;
    }

    COSArray annotations() {
        return annotations;
    }

    /** The element of each mark, in the order of the marks. */
    List<COSDictionary> marked() {
        return marked;
    }

    /** The ink to draw with what belongs to an element. */
    Ink as(Tag tag) {
        if (open != tag) {
            close();
            ink.begin(tag.type(), marked.size());
            tag.addMark(dictionary, marked.size());
            marked.add(tag.dictionary());
            open = tag;
        }
        return ink;
    }

    /** Draws what means nothing: rules, backgrounds, page headings. */
    void artifact(String properties, java.util.function.Consumer<Ink> drawing) {
        close();
        ink.beginArtifact(properties);
        drawing.accept(ink);
        ink.end();
    }

    void close() {
        if (open != null) {
            ink.end();
            open = null;
        }
    }

    byte[] content() {
        close();
        return ink.bytes();
    }
}
