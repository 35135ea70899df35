package stillwatch.evidence.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageImageTest {
    /** Between the text and the number, where a page says that it does not hold all. */
    private static final int REMARK_FROM = 2025;

    private static final int REMARK_TO = 2075;

    @TempDir
    Path folder;

    private final PageImage page = new PageImage();

    private BufferedImage written(String text) throws IOException {
        Path file = folder.resolve("page.tif");
        page.writeText(file, text, "The rest stands elsewhere", "STW00000001");
        return ImageIO.read(file.toFile());
    }

    @Test
    void aTextThatIsLongerThanAPageSaysWhereTheRestStands() throws IOException {
        assertEquals(0, black(written("line\n".repeat(50))), "what fits needs no remark");
        assertEquals(0, black(written("line\n".repeat(70))), "what fits in smaller type neither");
        assertTrue(black(written("line\n".repeat(600))) > 200);
    }

    @Test
    void aPageDoesNotDependOnTheOneBeforeIt() throws IOException {
        Path file = folder.resolve("page.tif");
        written("short");
        byte[] first = Files.readAllBytes(file);
        written("证据 ".repeat(2000));
        written("short");
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    private static int black(BufferedImage image) {
        int black = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = REMARK_FROM; y < REMARK_TO; y++) {
                black += (image.getRGB(x, y) & 0xff) == 0 ? 1 : 0;
            }
        }
        return black;
    }
}
