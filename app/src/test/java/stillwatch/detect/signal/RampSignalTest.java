package stillwatch.detect.signal;

import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class RampSignalTest extends SignalCase {
    private final Signal signal = new RampSignal();

    /** Accounts on one plan; each works 20 exchanges a day, from so many hours after sign-up on. */
    private void accounts(String prefix, int count, long hoursBefore, int perDay) {
        for (int i = 0; i < count; i++) {
            builder.account(prefix + i).set("plan", "free").set("created_at_millis", START - hoursBefore * HOUR);
            for (int n = 0; n < 3 * perDay; n++) {
                builder.exchange(prefix + i, START + n / perDay * DAY + n % perDay * 10 * MINUTE);
            }
        }
    }

    @Test
    void accountsThatRunAtTheLimitFromTheFirstDay() {
        accounts("s-", 60, 2_000, 5);
        accounts("s-heavy-", 6, 2_000, 40);
        accounts("g-", 8, 3, 40);
        assertFires(signal, 0.9, group());
    }

    @Test
    void oldAccountsThatWorkAsHardHaveNotRamped() {
        accounts("s-", 60, 2_000, 5);
        accounts("g-", 8, 2_000, 40);
        assertSilent(signal, 0, group());
    }

    @Test
    void newAccountsThatDoLittleHaveNotRamped() {
        accounts("s-", 60, 2_000, 40);
        accounts("g-", 8, 3, 5);
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWithoutDatesOfSignUp() {
        builder.account("g-0").set("plan", "free");
        builder.exchange("g-0", START);
        assertOff(signal, Input.SIGNUP_TIMES, group());
    }
}
