package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class MetadataVanishingSignalTest extends SignalCase {
    private final Signal signal = new MetadataVanishingSignal();

    private void traffic(String account, int lastDayWithClient) {
        for (int n = 0; n < 80; n++) {
            builder.exchange(account, START + n * 3 * HOUR)
                    .set("client", n * 3 * HOUR < lastDayWithClient * DAY ? "sdk/1" : null);
        }
    }

    private void strangers(int lastDayWithClient) {
        for (int i = 0; i < 20; i++) {
            builder.account("s-" + i);
            traffic("s-" + i, lastDayWithClient);
        }
    }

    @Test
    void aFieldThatGoesEmptyForAllMembersOnOneDay() {
        strangers(99);
        for (int i = 0; i < 6; i++) {
            member(i);
            traffic(g(i), 4);
        }
        Measurement found = assertFires(signal, 0.9, group());
        assertTrue(found.text().contains("2026-04-26T00:00:00Z on the client of 6 accounts"), found.text());
    }

    @Test
    void aValueThatStopsVaryingForAllMembersOnOneDay() {
        strangers(99);
        for (int i = 0; i < 6; i++) {
            member(i);
            for (int n = 0; n < 80; n++) {
                builder.exchange(g(i), START + n * 3 * HOUR).set("client", n < 32 ? "sdk/" + n % 5 : "sdk/9");
            }
        }
        assertFires(signal, 0.9, group());
    }

    @Test
    void whatTheProviderStopsLoggingForEverybodySaysNothing() {
        strangers(4);
        for (int i = 0; i < 6; i++) {
            member(i);
            traffic(g(i), 4);
        }
        assertSilent(signal, 0, group());
    }

    @Test
    void whoStripsMetadataFromTheStartHasNothingThatVanishes() {
        strangers(99);
        for (int i = 0; i < 6; i++) {
            member(i);
            traffic(g(i), 0);
        }
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWithoutExchanges() {
        member(0);
        assertOff(signal, Input.EXCHANGES, group());
    }
}
