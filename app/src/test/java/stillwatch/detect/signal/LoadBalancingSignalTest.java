package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class LoadBalancingSignalTest extends SignalCase {
    private final Signal signal = new LoadBalancingSignal();

    private void worker(String id, int perDay, int spread) {
        for (int day = 0; day < 7; day++) {
            int volume = perDay + (spread == 0 ? 0 : random.nextInt(spread));
            for (int n = 0; n < volume; n++) {
                builder.exchange(id, START + day * DAY + n * MINUTE);
            }
        }
    }

    @Test
    void equalVolumesAndDaysLikeEachOther() {
        people(60);
        for (int i = 0; i < 10; i++) {
            member(i);
            worker(g(i), 30, 0);
        }
        Measurement found = assertFires(signal, 0.9, group());
        assertTrue(found.text().contains("100 % of an account's days"), found.text());
    }

    @Test
    void volumesAsUnequalAsPeoplesSayNothing() {
        for (int i = 0; i < 40; i++) {
            builder.account("s-" + i);
            worker("s-" + i, 2 + random.nextInt(40), 20);
        }
        for (int i = 0; i < 10; i++) {
            member(i);
            worker(g(i), 2 + random.nextInt(40), 20);
        }
        assertSilent(signal, 0.3, group());
    }

    @Test
    void isOffWithoutExchanges() {
        member(0);
        assertOff(signal, Input.EXCHANGES, group());
    }
}
