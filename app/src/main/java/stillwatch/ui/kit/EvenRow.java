package stillwatch.ui.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Things of equal width beside each other, over as many lines as the widest of them needs: figures stay readable at any zoom. */
public final class EvenRow extends Region {
    private final double gap;

    /** @param gap between the things, in pixels */
    public EvenRow(double gap, List<? extends Node> things) {
        this.gap = gap;
        getChildren().addAll(things);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        double widest = getManagedChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1))
                .max()
                .orElse(1);
        int fitting = (int) Math.max(1, Math.floor((width + gap) / (widest + gap)));
        int lines = (getManagedChildren().size() + fitting - 1) / fitting;
        // Six over two lines are three and three, not five and one.
        return (getManagedChildren().size() + lines - 1) / Math.max(1, lines);
    }

    private double lineHeight() {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width < 0 ? Double.MAX_VALUE : width);
        int lines = (getManagedChildren().size() + columns - 1) / Math.max(1, columns);
        return lines * lineHeight() + (lines - 1) * gap;
    }

    @Override
    protected void layoutChildren() {
        int columns = Math.max(1, columns(getWidth()));
        double width = (getWidth() - (columns - 1) * gap) / columns;
        double height = lineHeight();
        for (int i = 0; i < getManagedChildren().size(); i++) {
            double x = i % columns * (width + gap);
            double y = i / columns * (height + gap);
            layoutInArea(
                    getManagedChildren().get(i),
                    snapPositionX(x),
                    snapPositionY(y),
                    snapSizeX(width),
                    height,
                    0,
                    Insets.EMPTY,
                    javafx.geometry.HPos.LEFT,
                    javafx.geometry.VPos.TOP);
        }
    }
}
