package stillwatch.detect.signal;

import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

/** {@link HandOffSignal} and its counterpart {@link ServerFailureSignal}. */
class HandOffSignalTest extends SignalCase {
    private final Signal handOff = new HandOffSignal();
    private final Signal serverFailures = new ServerFailureSignal();

    /** Every two hours one of five accounts fails, and another goes on 20 seconds later or at no particular time. */
    private void failures(int status, boolean takenOver) {
        people(30);
        for (int i = 0; i < 5; i++) {
            member(i);
        }
        for (int n = 0; n < 40; n++) {
            long at = START + n * 2 * HOUR;
            builder.exchange(g(n % 5), at).set("template", "queue").set("status", status);
            builder.exchange(g((n + 1) % 5), at + (takenOver ? 20_000 : HOUR)).set("template", "queue");
        }
    }

    @Test
    void refusedWorkThatAnotherAccountTakesOverWithinAMinute() {
        failures(429, true);
        assertFires(handOff, 0.9, group());
    }

    @Test
    void failOverAfterServerErrorsIsNoHandOff() {
        failures(503, true);
        assertSilent(handOff, 0, group());
    }

    @Test
    void failOverAfterServerErrorsOnlySpeaksForTheAccounts() {
        failures(503, true);
        assertFires(serverFailures, 0.9, group());
    }

    @Test
    void refusalsThatNobodyFollowsUpAreNoHandOff() {
        failures(429, false);
        assertSilent(handOff, 0, group());
    }

    @Test
    void takingOverRefusedWorkIsNotExcusedByServerErrors() {
        failures(429, true);
        for (int n = 0; n < 6; n++) {
            builder.exchange(g(n % 5), START + 20 * DAY + n * HOUR)
                    .set("template", "queue")
                    .set("status", 500);
            builder.exchange(g((n + 1) % 5), START + 20 * DAY + n * HOUR + 20_000)
                    .set("template", "queue");
        }
        assertSilent(serverFailures, 0.2, group());
    }

    @Test
    void aBanIsFollowedUpToo() {
        people(30);
        for (int i = 0; i < 12; i++) {
            member(i).set("status", i < 6 ? "banned" : "active").set("status_at_millis", START + i * 3 * HOUR);
            builder.exchange(g(i), START + i * 3 * HOUR - 10 * 60_000).set("template", "queue");
            builder.exchange(g((i + 6) % 12), START + i * 3 * HOUR + 15_000).set("template", "queue");
        }
        assertFires(handOff, 0.9, group());
    }

    @Test
    void areOffWithoutStatus() {
        member(0);
        builder.exchange(g(0), START).set("status", null).set("template", "queue");
        assertOff(handOff, Input.HTTP_STATUS, group());
    }
}
