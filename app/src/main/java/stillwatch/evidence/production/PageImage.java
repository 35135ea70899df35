package stillwatch.evidence.production;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import stillwatch.evidence.paper.Style;
import stillwatch.evidence.paper.TextOutlines;
import stillwatch.evidence.paper.Tone;
import stillwatch.evidence.paper.Typeface;

/**
 * The page image of a document: letter size, 200 dots per inch, black and white, CCITT group 4. Glyphs are filled from their
 * outlines, so that a page is the same on every machine. A document is one page, because it has one number: a text that is
 * longer is set smaller, and what still does not fit is said at the page's end to stand in the text file.
 */
final class PageImage {
    static final int DOTS_PER_INCH = 200;
    private static final double DOTS_PER_POINT = DOTS_PER_INCH / 72.0;
    /** Letter, in points. */
    private static final double WIDTH = 612;

    private static final double HEIGHT = 792;
    private static final double MARGIN = 54;
    /** Where the text ends; below it stands the number. */
    private static final double BOTTOM = HEIGHT - 66;

    private static final double[] TEXT_SIZES = {9.5, 8, 6.8};
    private static final double LEADING = 1.32;
    private static final Style TITLE = new Style(Typeface.SANS_BOLD, 18, Tone.INK);
    private static final Style WORDS = new Style(Typeface.SANS, 11, Tone.INK);
    private static final Style NUMBER = new Style(Typeface.SANS_BOLD, 12, Tone.INK);
    private static final Style REST = new Style(Typeface.SANS_BOLD, 8, Tone.INK);

    private final TextOutlines outlines = new TextOutlines();
    private final BufferedImage page = new BufferedImage(
            (int) (WIDTH * DOTS_PER_POINT), (int) (HEIGHT * DOTS_PER_POINT), BufferedImage.TYPE_BYTE_BINARY);

    /**
     * A sheet in the place of a document that cannot be shown as a page.
     *
     * @param title large, in the middle; {@code words} below it
     * @param label printed at the foot on the right, where production numbers are looked for
     */
    void writeSlipSheet(Path file, String title, String words, String label) throws IOException {
        Graphics2D pen = blank(label);
        double y = HEIGHT * 0.36;
        fill(pen, outlines.centred(title, TITLE), WIDTH / 2, y);
        y += WORDS.size();
        for (Shape line : outlines.lines(words, WORDS, WIDTH - 4 * MARGIN)) {
            y += WORDS.size() * LEADING;
            fill(pen, line, 2 * MARGIN, y);
        }
        save(pen, file);
    }

    /** @param rest where the whole text stands, in words; printed only where the page does not hold it */
    void writeText(Path file, String text, String rest, String label) throws IOException {
        Graphics2D pen = blank(label);
        List<Shape> lines = List.of();
        double leading = 0;
        int fitting = 0;
        for (double size : TEXT_SIZES) {
            leading = size * LEADING;
            lines = outlines.lines(text, new Style(Typeface.SANS, size, Tone.INK), WIDTH - 2 * MARGIN);
            fitting = (int) ((BOTTOM - MARGIN) / leading);
            if (lines.size() <= fitting) {
                break;
            }
        }
        double y = MARGIN;
        for (Shape line : lines.subList(0, Math.min(lines.size(), fitting))) {
            y += leading;
            fill(pen, line, MARGIN, y);
        }
        if (lines.size() > fitting) {
            String words = "Lines 1 to " + fitting + " of " + lines.size() + ". " + rest;
            fill(pen, outlines.centred(words, REST), WIDTH / 2, BOTTOM + 2 * REST.size());
        }
        save(pen, file);
    }

    private Graphics2D blank(String label) {
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        fill(pen, outlines.ending(label, NUMBER), WIDTH - MARGIN, HEIGHT - 32);
        return pen;
    }

    private static void fill(Graphics2D pen, Shape shape, double x, double y) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.fill(shape);
        pen.setTransform(before);
    }

    private void save(Graphics2D pen, Path file) throws IOException {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        // In memory: the writer sets many single bytes, each of which would be a call to the system.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), how);
            writer.write(null, new IIOImage(page, null, described(metadata)), how);
        } finally {
            writer.dispose();
        }
        Files.write(file, bytes.toByteArray());
    }

    /** Adds the resolution, and that the page is one strip. */
    private IIOMetadata described(IIOMetadata metadata) throws IOException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
        long[][] dots = {{DOTS_PER_INCH, 1}};
        directory.addTIFFField(
                new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, dots));
        directory.addTIFFField(
                new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, dots));
        directory.addTIFFField(new TIFFField(
                tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
        directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP), page.getHeight()));
        return directory.getAsMetadata();
    }
}
