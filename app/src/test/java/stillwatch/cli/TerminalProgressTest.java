package stillwatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private TerminalProgress progress(boolean terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Console(stream, stream, terminal, "Ada", clock, Path.of(""), PassphraseSource.ofProcess())
                .progress();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesPlainLinesNowAndThenWhereThereIsNoTerminal() {
        try (TerminalProgress progress = progress(false)) {
            progress.stage("Reading a.csv");
            for (int i = 1; i <= 250; i++) {
                now = now.plus(Duration.ofMillis(100));
                progress.advance(i, 1_000, "rows");
            }
            progress.stage("Reading a.csv");
            progress.stage("Counting");
        }
        assertEquals(
                List.of(
                        "Reading a.csv",
                        "Reading a.csv: 10 %, 100 of 1,000 rows, 91 s left",
                        "Reading a.csv: 20 %, 200 of 1,000 rows, 81 s left",
                        "Counting"),
                said().lines().toList());
    }

    @Test
    void redrawsOneLineOnATerminalAndEndsIt() {
        try (TerminalProgress progress = progress(true)) {
            progress.stage("Reading");
            for (int i = 0; i <= 1_000; i++) {
                now = now.plus(Duration.ofMillis(10));
                progress.advance(i, 1_000, "rows");
            }
        }
        assertTrue(said().contains("\rReading  [############............]  50 %"), said());
        assertTrue(said().contains("[########################]  100 %, 1,000 of 1,000 rows"), said());
        assertTrue(said().endsWith(System.lineSeparator()));
        assertEquals(1, said().chars().filter(c -> c == '\n').count());
        assertTrue(said().split("\r").length < 130, "redrawn at most ten times a second");
    }

    @Test
    void anImportShowsRowsBytesRateAndTimeLeft() {
        try (TerminalProgress progress = progress(false)) {
            progress.stage("Reading a.csv");
            for (int i = 1; i <= 100; i++) {
                now = now.plus(Duration.ofMillis(100));
                progress.also(i * 25_000L, "rows");
                progress.advance(i * 5_000_000L, 2_000_000_000L, "bytes");
            }
            progress.stage("Writing a.csv into the case");
            now = now.plus(Duration.ofSeconds(10));
            progress.advance(1, 2, "steps");
        }
        assertEquals(
                List.of(
                        "Reading a.csv",
                        "Reading a.csv: 25 %, 500.0 MB of 2.0 GB, 2,500,000 rows, 250,000 rows/s, 31 s left",
                        "Writing a.csv into the case",
                        "Writing a.csv into the case: 50 %, 1 of 2 steps, 11 s left"),
                said().lines().toList());
    }

    @Test
    void aTotalThatIsNotKnownIsNotInvented() {
        try (TerminalProgress progress = progress(true)) {
            progress.stage("Reading");
            now = now.plus(Duration.ofSeconds(1));
            progress.advance(5, -1, "rows");
        }
        assertTrue(said().contains("Reading  5 rows"), said());
        assertFalse(said().contains("%"), said());
    }
}
