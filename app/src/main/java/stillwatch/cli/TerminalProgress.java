package stillwatch.cli;

import java.util.Locale;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/** Progress on standard error: a bar that is redrawn on a terminal, now and then a plain line elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int BAR_WIDTH = 24;
    private static final long REDRAW_MILLIS = 100;
    private static final long LINE_MILLIS = 10_000;
    private static final String BYTES = "bytes";

    private final Console console;
    private final Cancellation cancellation;
    private String stage = "";
    private long stageStartMillis;
    private long lastSaidMillis;
    private int drawnWidth;
    private long alsoCount;
    private String alsoUnit = "";

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
        alsoUnit = "";
        stageStartMillis = console.clock().millis();
        lastSaidMillis = stageStartMillis;
        if (console.errIsTerminal()) {
            draw(stage);
        } else {
            console.say(stage);
        }
    }

    @Override
    public synchronized void also(long count, String unit) {
        alsoCount = count;
        alsoUnit = unit;
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

    private String figures(long done, long total, String unit, long elapsedMillis) {
        // The first seconds say little about the rest.
        boolean canEstimate = elapsedMillis > 2_000 && done > 0;
        String text = total <= 0
                ? amount(done, unit)
                : String.format(Locale.ROOT, "%d %%, ", 100 * done / total) + of(done, total, unit);
        if (!alsoUnit.isEmpty()) {
            text += ", " + amount(alsoCount, alsoUnit);
            text += canEstimate ? ", " + amount(alsoCount * 1_000 / elapsedMillis, alsoUnit) + "/s" : "";
        }
        return canEstimate && done < total
                ? text + String.format(Locale.ROOT, ", %d s left", elapsedMillis * (total - done) / done / 1_000 + 1)
                : text;
    }

    private static String of(long done, long total, String unit) {
        return unit.equals(BYTES)
                ? amount(done, unit) + " of " + amount(total, unit)
                : String.format(Locale.ROOT, "%,d of %,d %s", done, total, unit);
    }

    private static String amount(long number, String unit) {
        if (!unit.equals(BYTES) || number < 1_000) {
            return String.format(Locale.ROOT, "%,d %s", number, unit);
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = number / 1_000.0;
        int at = 0;
        while (value >= 1_000 && at < units.length - 1) {
            value /= 1_000;
            at++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, units[at]);
    }
}
