package stillwatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillwatch.ingest.TimeFormat.Kind;

class TimeFormatTest {
    private static long read(Kind kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new TimeFormat(kind, 1_000).millis(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO,2026-04-22T09:15:00.123Z,1776849300123",
        "ISO,2026-04-22T11:15:00.1239999+02:00,1776849300123",
        "ISO,2026-04-22 09:15:00z,1776849300000",
        "ISO,2026-04-22T09:15:00-0030,1776851100000",
        "ISO,1776849300123,1776849300123",
        "ISO_UTC,2023-11-16 18:17:03.9799600,1700158623979",
        "EPOCH_SECONDS,1623881091.0,1623881091000",
        "EPOCH_SECONDS,1623881091.1239,1623881091123",
        "EPOCH_SECONDS,1623881091,1623881091000",
        "EPOCH_MILLIS,1776849300123,1776849300123",
        "EPOCH_MICROS,1776849300123999,1776849300123",
        "EPOCH_NANOS,1776849300123000000,1776849300123",
        "MILLIS_SINCE,27,1027"
    })
    void readsEachNotation(Kind kind, String text, long millis) {
        assertEquals(millis, read(kind, text));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO,2026-04-22T09:15:00",
        "ISO,2026-04-31T09:15:00Z",
        "ISO,2025-02-29T09:15:00Z",
        "ISO,2026-04-22T24:15:00Z",
        "ISO,2026-04-22T09:15:00.Z",
        "ISO,2026-04-22T09:15:00+25:00",
        "ISO,2026-04-22T09:15Z",
        "ISO,1776849300.5",
        "ISO,1969-12-31T23:59:59Z",
        "ISO,-5",
        "ISO,99999999999999999999",
        "EPOCH_SECONDS,1e9",
        "EPOCH_SECONDS,12.x",
        "EPOCH_NANOS,''"
    })
    void refusesWhatIsNoTime(Kind kind, String text) {
        assertEquals(TimeFormat.UNREADABLE, read(kind, text));
    }

    @Test
    void agreesWithTheJdkOnAnyDay() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime time = OffsetDateTime.parse("1970-01-02T00:00:00+05:30")
                    .plusSeconds(random.nextInt(Integer.MAX_VALUE))
                    .plusYears(random.nextInt(300));
            assertEquals(
                    time.toInstant().toEpochMilli(),
                    read(
                            Kind.ISO,
                            time.withNano(1)
                                    .withNano(0)
                                    .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"))),
                    time.toString());
        }
    }
}
