package stillwatch.ui.kit;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of what is drawn on a canvas. {@code series} are told apart by colour-blind people (after Okabe and Ito's
 * set, lightened or darkened for the background) and are never the only carrier of meaning.
 *
 * @param background what the canvas lies on
 * @param text ordinary words
 * @param muted less important words and axis lines
 * @param grid lines behind the marks
 * @param accent what is selected
 * @param danger what speaks for a campaign
 * @param safe what speaks against it
 * @param quiet marks of ordinary traffic
 */
public record Palette(
        Color background,
        Color text,
        Color muted,
        Color grid,
        Color accent,
        Color danger,
        Color safe,
        Color quiet,
        List<Color> series) {
    public static final Palette LIGHT = new Palette(
            Color.web("#ffffff"),
            Color.web("#1f2328"),
            Color.web("#59636e"),
            Color.web("#e5e8ec"),
            Color.web("#0969da"),
            Color.web("#c4432b"),
            Color.web("#1a7f5a"),
            Color.web("#a9b4c0"),
            colors("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b8860b", "#3b9ad6", "#6f4fb0", "#5b6670"));
    public static final Palette DARK = new Palette(
            Color.web("#0d1117"),
            Color.web("#e6edf3"),
            Color.web("#9aa4af"),
            Color.web("#262d36"),
            Color.web("#58a6ff"),
            Color.web("#ff8367"),
            Color.web("#4ec79a"),
            Color.web("#56616e"),
            colors("#4aa8e0", "#ff9248", "#3cc79a", "#e39cc4", "#e6c04a", "#8cd0ff", "#a98ce8", "#9aa4af"));
    public static final Palette HIGH_CONTRAST = new Palette(
            Color.web("#000000"),
            Color.web("#ffffff"),
            Color.web("#d8d8d8"),
            Color.web("#4a4a4a"),
            Color.web("#ffd60a"),
            Color.web("#ff8a70"),
            Color.web("#5ff0b8"),
            Color.web("#9a9a9a"),
            colors("#56c8ff", "#ffa64d", "#5ff0b8", "#ffb0dc", "#ffe066", "#a8e0ff", "#c8b0ff", "#ffffff"));

    public Palette {
        series = List.copyOf(series);
    }

    /** The colour of the n-th series; they repeat after the last. */
    public Color series(int index) {
        return series.get(Math.floorMod(index, series.size()));
    }

    private static List<Color> colors(String... codes) {
        return List.of(codes).stream().map(Color::web).toList();
    }
}
