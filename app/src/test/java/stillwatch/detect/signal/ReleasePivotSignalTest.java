package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class ReleasePivotSignalTest extends SignalCase {
    private static final long RELEASE = START + 3 * DAY;
    private final Signal signal = new ReleasePivotSignal();

    /** Three members work every minute of the two days after the release; from an hour on half goes to the new model. */
    private void movesAfter(int hours) {
        people(60);
        builder.release("m-2", RELEASE);
        for (int i = 0; i < 3; i++) {
            member(i);
            for (int n = 0; n < 2 * 24 * 60; n += 4) {
                boolean moved = n >= hours * 60 && random.nextBoolean();
                builder.exchange(g(i), RELEASE + n * MINUTE).set("model", moved ? "m-2" : "m-1");
            }
        }
    }

    @Test
    void halfOfTheTrafficOnTheNewModelIsDatedToTheHour() {
        movesAfter(7);
        Measurement found = assertFires(signal, 0.3, group());
        assertTrue(found.text().contains("in the hour from 2026-04-25T07:00:00Z on: from 0 %"), found.text());
    }

    @Test
    void whoMovesDaysLaterHasNotPivoted() {
        movesAfter(40);
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWithoutReleases() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(signal, Input.RELEASES, group());
    }
}
