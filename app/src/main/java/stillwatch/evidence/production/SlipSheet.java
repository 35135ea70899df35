package stillwatch.evidence.production;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
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
import javax.imageio.stream.ImageOutputStream;
import stillwatch.evidence.paper.GlyphOutlines;

/**
 * The page image of a document that is produced as a file: letter size, 200 dots per inch, black and white, CCITT group 4.
 * Glyphs are filled from their outlines, so that a page is the same on every machine, whatever fonts and rasterizer it has.
 */
final class SlipSheet implements AutoCloseable {
    static final int DOTS_PER_INCH = 200;
    private static final int WIDTH = 1700;
    private static final int HEIGHT = 2200;
    private static final int MARGIN = 200;

    private final GlyphOutlines font = new GlyphOutlines();
    private final BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);

    SlipSheet() throws IOException {}

    /**
     * @param title large, in the middle
     * @param lines below it; text in Latin script
     * @param label printed at the foot on the right, where production numbers are looked for
     */
    void write(Path file, String title, List<String> lines, String label) throws IOException {
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        double y = HEIGHT * 0.36;
        pen.fill(font.outline(title, (WIDTH - font.width(title, 52)) / 2, y, 52));
        for (String line : lines) {
            y += 54;
            pen.fill(font.outline(line, (WIDTH - font.width(line, 30)) / 2, y, 30));
        }
        pen.fill(font.outline(label, WIDTH - MARGIN - font.width(label, 36), HEIGHT - MARGIN / 2.0, 36));
        pen.dispose();
        save(file);
    }

    private void save(Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), how);
            writer.write(null, new IIOImage(page, null, withResolution(metadata)), how);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata withResolution(IIOMetadata metadata) throws IOException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
        long[][] dots = {{DOTS_PER_INCH, 1}};
        directory.addTIFFField(new TIFFField(
                tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION),
                javax.imageio.plugins.tiff.TIFFTag.TIFF_RATIONAL,
                1,
                dots));
        directory.addTIFFField(new TIFFField(
                tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION),
                javax.imageio.plugins.tiff.TIFFTag.TIFF_RATIONAL,
                1,
                dots));
        directory.addTIFFField(new TIFFField(
                tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
        return directory.getAsMetadata();
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
