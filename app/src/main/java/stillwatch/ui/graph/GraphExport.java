package stillwatch.ui.graph;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import stillwatch.ui.kit.Palette;
import stillwatch.ui.workspace.CaseSession;

/** Writes the whole picture, as it is filtered now, to a file: pixels or shapes. On white, so that it can be printed. */
final class GraphExport {
    private static final double WIDTH = 1_800;
    private static final double HEIGHT = 1_300;
    private static final double FONT_PIXELS = 14;

    private final CaseSession session;
    private final GraphPicture picture;
    private final GraphPainter painter;
    private final Viewport view;

    GraphExport(CaseSession session, GraphPicture picture, List<String> layerNames) {
        this.session = session;
        this.picture = picture;
        this.painter = new GraphPainter(picture, layerNames, Palette.LIGHT, FONT_PIXELS);
        this.view = Viewport.fitting(picture, WIDTH, HEIGHT);
    }

    void askAndSave(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export the picture");
        chooser.setInitialFileName(session.file().name() + "-graph.png");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("PNG picture", "*.png"),
                        new FileChooser.ExtensionFilter("SVG drawing", "*.svg"));
        Optional.ofNullable(chooser.showSaveDialog(owner)).ifPresent(this::save);
    }

    /** Writes SVG where the name ends so, otherwise PNG. */
    void save(File target) {
        boolean vector = target.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".svg");
        WritableImage pixels = vector ? null : pixels();
        session.jobs()
                .ask(
                        () -> {
                            write(target, pixels);
                            return target;
                        },
                        done -> session.problems()
                                .notice("The picture was written to " + done
                                        + ". It shows account ids: handle it like the" + " case."));
    }

    private void write(File target, WritableImage pixels) {
        try {
            if (pixels == null) {
                Files.writeString(target.toPath(), svg(), StandardCharsets.UTF_8);
            } else if (!ImageIO.write(SwingFXUtils.fromFXImage(pixels, null), "png", target)) {
                throw new IOException("this Java cannot write PNG files");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The picture could not be written to " + target + ": " + e.getMessage() + ".", e);
        }
    }

    /** The drawing as SVG text. */
    String svg() {
        SvgPen pen = new SvgPen(WIDTH, HEIGHT, Palette.LIGHT.background());
        painter.paint(pen, view, WIDTH, HEIGHT, GraphPainter.Emphasis.NONE, false);
        return pen.finished();
    }

    /** On the screen's thread. */
    private WritableImage pixels() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        painter.paint(
                new CanvasPen(canvas.getGraphicsContext2D()), view, WIDTH, HEIGHT, GraphPainter.Emphasis.NONE, false);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Palette.LIGHT.background());
        return canvas.snapshot(parameters, null);
    }

    boolean isEmpty() {
        return picture.nodes().isEmpty();
    }
}
