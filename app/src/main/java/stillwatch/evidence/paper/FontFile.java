package stillwatch.evidence.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font of the resources: which characters it draws, and the measures of its glyphs in thousandths of the type size. */
final class FontFile {
    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double scale;

    private FontFile(String name, TrueTypeFont font) throws IOException {
        this.name = name;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.scale = 1000.0 / font.getUnitsPerEm();
    }

    static FontFile load(String name) {
        try (InputStream in = FontFile.class.getResourceAsStream("/stillwatch/evidence/paper/" + name + ".ttf")) {
            return new FontFile(name, new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read.", e);
        }
    }

    String name() {
        return name;
    }

    TrueTypeFont font() {
        return font;
    }

    double scale() {
        return scale;
    }

    /** The glyph's number in the file, or 0 where the font does not draw that character. */
    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the glyph's ink lies: left, bottom, right, top; {@code null} for one without ink. */
    double[] bounds(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            if (data == null || data.getBoundingBox() == null) {
                return null;
            }
            var box = data.getBoundingBox();
            return new double[] {
                box.getLowerLeftX() * scale,
                box.getLowerLeftY() * scale,
                box.getUpperRightX() * scale,
                box.getUpperRightY() * scale
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyph's outline. @param place from thousandths of the size, upwards, to where it is to stand */
    Shape outline(int glyph, AffineTransform place) {
        try {
            Path2D outline = new Path2D.Double(font.getGlyph().getGlyph(glyph).getPath());
            outline.transform(AffineTransform.getScaleInstance(scale, scale));
            outline.transform(place);
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyphs after one substitution feature of the font's script, the longest match first, from left to right. */
    List<Integer> substitute(String feature, List<Integer> glyphs) {
        GsubData data = substitutions();
        if (!data.isFeatureSupported(feature)) {
            return glyphs;
        }
        ScriptFeature rules = data.getFeature(feature);
        List<Integer> result = new ArrayList<>();
        int at = 0;
        while (at < glyphs.size()) {
            int end = glyphs.size();
            while (end > at && !rules.canReplaceGlyphs(glyphs.subList(at, end))) {
                end--;
            }
            result.add(end > at ? rules.getReplacementForGlyphs(glyphs.subList(at, end)) : glyphs.get(at));
            at = Math.max(end, at + 1);
        }
        return result;
    }

    /** The substitution rules for a script of four letters, contextual ones included. */
    GlyphRules rules(String script) {
        try {
            return new GlyphRules(font.getTableBytes(font.getTableMap().get("GSUB")), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GsubData substitutions() {
        try {
            return font.getGsubData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
