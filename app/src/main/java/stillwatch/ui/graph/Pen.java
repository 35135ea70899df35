package stillwatch.ui.graph;

import javafx.scene.paint.Color;

/** What a picture is drawn with: a canvas on the screen, or the elements of a vector file. Lengths are pixels. */
interface Pen {
    /**
     * Many lines of one look at once.
     *
     * @param ends x and y of the one end, x and y of the other, line after line
     * @param count how many numbers of {@code ends} are used
     */
    void lines(double[] ends, int count, Color color, double width, boolean dashed);

    void circle(double x, double y, double radius, Color fill, Color line, double width);

    void roundedSquare(double x, double y, double half, Color fill, Color line, double width);

    void diamond(double x, double y, double half, Color fill, Color line, double width);

    void cross(double x, double y, double half, Color line, double width);

    /** Words centred on {@code x}, their middle at {@code y}, with a rim that keeps them legible over lines. */
    void words(double x, double y, String words, double size, boolean bold, Color color, Color rim);
}
