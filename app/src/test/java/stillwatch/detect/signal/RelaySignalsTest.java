package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

/** {@link AccountMixtureSignal} and {@link FanOutSignal}: one account that many use. */
class RelaySignalsTest extends SignalCase {
    private final Signal mixture = new AccountMixtureSignal();
    private final Signal fanOut = new FanOutSignal();

    /** One account's traffic over five days through so many clients and addresses within each hour. */
    private void traffic(String account, int users) {
        for (int day = 0; day < 5; day++) {
            for (int n = 0; n < 60; n++) {
                int user = n % users;
                builder.exchange(account, START + day * DAY + 9 * HOUR + n * MINUTE)
                        .set("client", "client/" + user)
                        .set("ip", "10.1." + user + "." + (1 + account.hashCode() % 100 & 127))
                        .set("session", account + "-" + day + "-" + user)
                        .set("template", n % 3 == 0 ? "harvest" : null);
            }
        }
    }

    private void strangers() {
        for (int i = 0; i < 30; i++) {
            builder.account("s-" + i);
            traffic("s-" + i, 1 + i % 2);
        }
    }

    @Test
    void manyClientsSideBySideMarkARelayAndSpareItsCustomers() {
        strangers();
        for (int i = 0; i < 4; i++) {
            member(i);
            traffic(g(i), 12);
        }
        Measurement found = assertFires(mixture, 0.9, group());
        assertTrue(found.text().contains("not held to be part of this"), found.text());
        assertEquals(0, mixture.weight());
    }

    @Test
    void anAccountThatIsUsedFromManyPlacesAtOnceFansOut() {
        strangers();
        for (int i = 0; i < 4; i++) {
            member(i);
            traffic(g(i), 12);
        }
        Measurement found = assertFires(fanOut, 0.9, group());
        assertTrue(found.text().contains("up to 12 addresses a day"), found.text());
        assertTrue(found.text().contains("up to 12 sessions at once"), found.text());
    }

    @Test
    void aPersonWithTwoClientsIsNeither() {
        strangers();
        for (int i = 0; i < 4; i++) {
            member(i);
            traffic(g(i), 2);
        }
        assertSilent(mixture, 0, group());
    }

    @Test
    void aPersonWithTwoAddressesDoesNotFanOut() {
        strangers();
        for (int i = 0; i < 4; i++) {
            member(i);
            traffic(g(i), 2);
        }
        assertSilent(fanOut, 0, group());
    }

    @Test
    void areOffWhereClientsAndAddressesAreNotLogged() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(mixture, Input.CLIENTS, group());
    }
}
