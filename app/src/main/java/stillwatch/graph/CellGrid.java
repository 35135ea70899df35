package stillwatch.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Points sorted into square cells, so that those near a point are found without looking at all. */
final class CellGrid {
    private final double[] x;
    private final double[] y;
    private final double side;
    private final Map<Long, Integer> newestInCell = new HashMap<>();
    private final int[] olderInCell;

    /** @param side the width of a cell, which is also how far {@link #near} surely reaches */
    CellGrid(double[] x, double[] y, double side) {
        this.x = x;
        this.y = y;
        this.side = side;
        this.olderInCell = new int[x.length];
        for (int v = 0; v < x.length; v++) {
            Integer before = newestInCell.put(cell(column(x[v]), column(y[v])), v);
            olderInCell[v] = before == null ? -1 : before;
        }
    }

    /** Every other point in the point's cell and the eight around it. */
    void near(int point, IntConsumer visitor) {
        long column = column(x[point]);
        long row = column(y[point]);
        for (long c = column - 1; c <= column + 1; c++) {
            for (long r = row - 1; r <= row + 1; r++) {
                for (int v = newestInCell.getOrDefault(cell(c, r), -1); v >= 0; v = olderInCell[v]) {
                    if (v != point) {
                        visitor.accept(v);
                    }
                }
            }
        }
    }

    private long column(double at) {
        return (long) Math.floor(at / side);
    }

    private static long cell(long column, long row) {
        return column << 32 ^ row & 0xffffffffL;
    }
}
