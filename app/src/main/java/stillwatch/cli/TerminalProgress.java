package stillwatch.cli;

import java.util.Locale;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** Progress on standard error: a bar that is redrawn on a terminal, now and then a plain line elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int BAR_WIDTH = 24;
    private static final long REDRAW_MILLIS = 100;
    private static final long LINE_MILLIS = 10_000;

    private final Console console;
    private final Cancellation cancellation;
    private String stage = "";
    private long stageStartMillis;
    private long lastSaidMillis;
    private int drawnWidth;

    TerminalProgress(Console console, Cancellation cancellation) {
        this.console = console;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void stage(String name) {
        if (name.equals(stage)) {
            return;
        }
        endLine();
        stage = name;
        stageStartMillis = console.clock().millis();
        lastSaidMillis = stageStartMillis;
        if (console.errIsTerminal()) {
            draw(stage);
        } else {
            console.say(stage);
        }
    }

    @Override
    public synchronized void advance(long done, long total, String unit) {
        long now = console.clock().millis();
        boolean atEnd = done == total;
        if (console.errIsTerminal()) {
            if (atEnd || now - lastSaidMillis >= REDRAW_MILLIS) {
                lastSaidMillis = now;
                draw(stage + "  " + bar(done, total) + figures(done, total, unit, now - stageStartMillis));
            }
        } else if (now - lastSaidMillis >= LINE_MILLIS) {
            lastSaidMillis = now;
            console.say(stage + ": " + figures(done, total, unit, now - stageStartMillis));
        }
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public synchronized void close() {
        endLine();
    }

    private void draw(String line) {
        console.err().print("\r" + line + " ".repeat(Math.max(0, drawnWidth - line.length())));
        console.err().flush();
        drawnWidth = line.length();
    }

    private void endLine() {
        if (drawnWidth > 0) {
            console.err().println();
            drawnWidth = 0;
        }
    }

    private static String bar(long done, long total) {
        if (total <= 0) {
            return "";
        }
        int filled = (int) Math.min(BAR_WIDTH, BAR_WIDTH * done / total);
        return "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "]  ";
    }

    private static String figures(long done, long total, String unit, long elapsedMillis) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,d %s", done, unit);
        }
        String text = String.format(Locale.ROOT, "%d %%, %,d of %,d %s", 100 * done / total, done, total, unit);
        // The first seconds say little about the rest.
        boolean canEstimate = elapsedMillis > 2_000 && done > 0 && done < total;
        return canEstimate
                ? text + String.format(Locale.ROOT, ", %d s left", elapsedMillis * (total - done) / done / 1_000 + 1)
                : text;
    }
}
