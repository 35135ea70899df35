package stillwatch.evidence.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Text in Latin script as outlines to be filled, the same on every machine, whatever fonts and rasterizer it has. */
public final class GlyphOutlines implements Closeable {
    private static final String FONT = "resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    public GlyphOutlines() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/" + FONT)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    /** How wide a text is, in the unit of its size. */
    public double width(String text, double size) throws IOException {
        double units = 0;
        for (int point : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(glyph(point));
        }
        return units * size / font.getUnitsPerEm();
    }

    /** A text whose base line begins at a point; y grows downwards. What the font lacks is a question mark. */
    public Shape outline(String text, double x, double y, double size) throws IOException {
        double scale = size / font.getUnitsPerEm();
        double at = x;
        Path2D.Double outline = new Path2D.Double();
        for (int point : text.codePoints().toArray()) {
            int glyph = glyph(point);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                place.scale(scale, -scale);
                outline.append(place.createTransformedShape(data.getPath()), false);
            }
            at += font.getAdvanceWidth(glyph) * scale;
        }
        return outline;
    }

    private int glyph(int point) throws IOException {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(point);
        return glyph != 0 ? glyph : font.getUnicodeCmapLookup().getGlyphId('?');
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
