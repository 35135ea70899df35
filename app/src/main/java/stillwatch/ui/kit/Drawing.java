package stillwatch.ui.kit;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A canvas that fills its place and is drawn once per layout pulse, however often {@link #redraw} was asked for. */
public abstract class Drawing extends Region {
    private final Canvas canvas = new Canvas();
    private Palette palette = Palette.LIGHT;

    protected Drawing() {
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /** Draws everything; the canvas is empty before. */
    protected abstract void draw(GraphicsContext graphics, Palette palette, double width, double height);

    public final void setPalette(Palette next) {
        palette = next;
        redraw();
    }

    public final void redraw() {
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        if (width > 0 && height > 0) {
            draw(graphics, palette, width, height);
        }
    }
}
