package stillwatch.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import stillwatch.store.TrafficKind;
import stillwatch.ui.workspace.DisplaySettings;

/** What the signs mean, only those that are on screen now. */
final class Legend {
    private final DisplaySettings display;
    private final Surface pane = new Surface(this::paint);
    private TimelineState state;

    /** A sign and its meaning. */
    private record Entry(Sign sign, String meaning) {}

    private enum Sign {
        RELEASE,
        BAN,
        BRACKET,
        CORE,
        PERIPHERY,
        CELL,
        TICK,
        REFUSED,
        SESSION
    }

    Legend(DisplaySettings display) {
        this.display = display;
    }

    Surface pane() {
        return pane;
    }

    void show(TimelineState next) {
        state = next;
        pane.redraw();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Sign.RELEASE, "model released"));
        entries.add(new Entry(Sign.BAN, "ban or suspension, with the number of accounts"));
        TimelinePicture picture = state.picture().orElse(null);
        if (picture == null) {
            return entries;
        }
        if (picture.raster().isEmpty()) {
            if (picture.question().look().kind() == TrafficKind.CAMPAIGN) {
                entries.add(new Entry(Sign.BRACKET, "first to last sight of the campaign, its crowd left out"));
            }
            return entries;
        }
        if (picture.question().of().isCampaign()) {
            entries.add(new Entry(Sign.CORE, "core member"));
            entries.add(new Entry(Sign.PERIPHERY, "periphery member"));
        }
        if (picture.ticks().isPresent()) {
            entries.add(new Entry(Sign.TICK, "exchange"));
            entries.add(new Entry(Sign.REFUSED, "exchange that failed or was refused (status 400 and above)"));
            entries.add(new Entry(Sign.SESSION, "same session"));
        } else {
            entries.add(new Entry(
                    Sign.CELL,
                    "the stronger the colour, the more "
                            + LaneNames.of(picture.question().look().measure())));
        }
        return entries;
    }

    private void paint(GraphicsContext g, double width, double height) {
        if (state == null) {
            return;
        }
        Ink ink = new Ink(g, display.theme().get().palette(), display.fontPixels(), state.zone());
        double em = ink.em();
        double y = 1.0 * em;
        for (Entry entry : entries()) {
            sign(ink, entry.sign(), 0.8 * em, y - 0.3 * em);
            ink.words(
                    ink.fitted(entry.meaning(), width - 2.4 * em, Ink.SMALL, false),
                    2.2 * em,
                    y,
                    ink.palette().muted(),
                    Ink.SMALL,
                    false);
            y += 1.45 * em;
        }
    }

    private static void sign(Ink ink, Sign sign, double x, double y) {
        GraphicsContext g = ink.graphics();
        double em = ink.em();
        switch (sign) {
            case RELEASE -> {
                g.setFill(ink.palette().accent());
                g.fillPolygon(
                        new double[] {x - 0.2 * em, x + 0.35 * em, x - 0.2 * em},
                        new double[] {y - 0.4 * em, y, y + 0.4 * em},
                        3);
            }
            case BAN -> AxisPainter.cross(ink, x, y, 0.26 * em);
            case BRACKET -> {
                ink.line(
                        x - 0.6 * em,
                        y - 0.2 * em,
                        x + 0.6 * em,
                        y - 0.2 * em,
                        ink.palette().series(0));
                ink.line(
                        x - 0.6 * em,
                        y - 0.2 * em,
                        x - 0.6 * em,
                        y + 0.3 * em,
                        ink.palette().series(0));
                ink.line(
                        x + 0.6 * em,
                        y - 0.2 * em,
                        x + 0.6 * em,
                        y + 0.3 * em,
                        ink.palette().series(0));
            }
            case CORE -> ink.words(
                    "●", x - 0.35 * em, y + 0.3 * em, ink.palette().muted(), Ink.SMALL, false);
            case PERIPHERY -> ink.words(
                    "○", x - 0.35 * em, y + 0.3 * em, ink.palette().muted(), Ink.SMALL, false);
            case CELL -> {
                for (int i = 0; i < 3; i++) {
                    g.setFill(ink.palette().series(0).deriveColor(0, 1, 1, 0.3 + 0.35 * i));
                    g.fillRect(x - 0.6 * em + i * 0.42 * em, y - 0.3 * em, 0.38 * em, 0.6 * em);
                }
            }
            case TICK -> {
                g.setFill(ink.palette().series(0));
                g.fillRect(x, y - 0.45 * em, 1.5, 0.9 * em);
            }
            case REFUSED -> {
                g.setFill(ink.palette().danger());
                g.fillRect(x, y, 1.5, 0.45 * em);
            }
            case SESSION -> {
                g.setFill(ink.palette().muted());
                g.fillRect(x - 0.6 * em, y + 0.3 * em, 1.2 * em, 1.5);
            }
        }
    }
}
