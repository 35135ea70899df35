package stillwatch.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import stillwatch.ui.kit.Drawing;
import stillwatch.ui.kit.Palette;

/** A canvas whose picture comes from a painter: several of them lie on one screen and share its state. */
final class Surface extends Drawing {
    private final Painter painter;

    /** Draws everything, on an empty canvas of the given size in pixels. */
    @FunctionalInterface
    interface Painter {
        void paint(GraphicsContext graphics, double width, double height);
    }

    Surface(Painter painter) {
        this.painter = painter;
        getStyleClass().add("surface");
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette palette, double width, double height) {
        graphics.save();
        painter.paint(graphics, width, height);
        graphics.restore();
    }
}
