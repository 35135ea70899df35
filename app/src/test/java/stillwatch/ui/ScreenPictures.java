package stillwatch.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;
import stillwatch.ui.kit.Theme;
import stillwatch.ui.workspace.DisplaySettings;

/** Pictures of windows under {@code target/screenshots}, for people to look at. */
public final class ScreenPictures {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private ScreenPictures() {}

    /** Light and dark, 1280 × 800 and 1920 × 1080; afterwards the window is light and small again. */
    public static void save(String name, Stage stage, DisplaySettings display) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            on(() -> display.theme().set(theme));
            String themed = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            on(() -> resize(stage, 1280, 800));
            save(themed + "-1280", stage.getScene());
            on(() -> resize(stage, 1920, 1080));
            save(themed + "-1920", stage.getScene());
        }
        on(() -> display.theme().set(Theme.LIGHT));
        on(() -> resize(stage, 1280, 800));
    }

    public static void save(String name, Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        Callable<WritableImage> look = () -> scene.snapshot(null);
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, look);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(picture, null),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void resize(Stage stage, int width, int height) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private static void on(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, act);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
