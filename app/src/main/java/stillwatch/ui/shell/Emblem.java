package stillwatch.ui.shell;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The product's sign: an eye above still water. Its colours come from the style sheet. */
final class Emblem extends StackPane {
    private static final double DRAWN_AT = 48;

    Emblem(double pixels) {
        getStyleClass().add("emblem");
        SVGPath eye = path("emblem-eye", "M4 21 C11 9 37 9 44 21 C37 33 11 33 4 21 Z");
        SVGPath pupil = path("emblem-pupil", "M24 14 A7 7 0 1 0 24 28 A7 7 0 1 0 24 14 Z");
        SVGPath water = path("emblem-water", "M8 38 H40 M15 44 H33");
        StackPane drawing = new StackPane(new javafx.scene.Group(eye, pupil, water));
        double scale = pixels / DRAWN_AT;
        drawing.setScaleX(scale);
        drawing.setScaleY(scale);
        setMinSize(pixels, pixels);
        setMaxSize(pixels, pixels);
        getChildren().add(drawing);
    }

    private static SVGPath path(String style, String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        return path;
    }
}
