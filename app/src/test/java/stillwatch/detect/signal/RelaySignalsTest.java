package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillwatch.detect.traffic.Group;

/** {@link AccountMixtureSignal} and {@link FanOutSignal}: one account that many use. */
class RelaySignalsTest extends SignalCase {
    private static final List<String> QUESTIONS = List.of(
            "What should I give to my neighbour who looks after the cat?",
            "Warum ist das Brot nach dem Backen innen noch feucht?",
            "请告诉我怎样在家里种番茄，需要多少水和阳光",
            "Почему кошка спит целый день, а ночью бегает?");

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

    /** An account whose conversations are, day by day, in these languages in turn. */
    private void talk(String account, int days, int eachDay, List<String> questions) {
        builder.exchange(account, START).set("client", "client/1");
        for (int day = 0; day < days; day++) {
            for (int n = 0; n < eachDay; n++) {
                builder.conversation(
                        account, START + day * DAY + 9 * HOUR + n * MINUTE, questions.get(n % questions.size()), "…");
            }
        }
    }

    private void speakers() {
        for (int i = 0; i < 30; i++) {
            builder.account("s-" + i);
            talk("s-" + i, 5, 6, List.of(QUESTIONS.get(i % 4)));
        }
    }

    @Test
    void fourLanguagesInOneAccountOnTheSameDayMarkARelay() {
        speakers();
        for (int i = 0; i < 4; i++) {
            member(i);
            talk(g(i), 3, 8, QUESTIONS);
        }
        Group group = group();
        Measurement found = assertFigures(mixture, 1, 0, 1, group);
        assertTrue(
                found.text()
                        .contains(
                                "up to 4.0 languages within a day: Chinese, a language in Cyrillic script, English, German"),
                found.text());
        assertEquals(40, found.conversationKeys().size());
        assertTrue(MixtureFigures.of(group.population()).isMixed(group.member(0)), "the rule for members sees it");
    }

    @Test
    void aPersonWhoWritesInTwoLanguagesIsNoRelay() {
        speakers();
        List<String> bilingual =
                List.of(QUESTIONS.get(0), QUESTIONS.get(1), QUESTIONS.get(0), QUESTIONS.get(1), "Cogito ergo sum?");
        for (int i = 0; i < 4; i++) {
            member(i);
            talk(g(i), 5, 10, bilingual);
            // Asked about, now and then, in a third one.
            builder.conversation(g(i), START + 9 * HOUR, QUESTIONS.get(2), "…");
            builder.conversation(g(i), START + DAY + 9 * HOUR, QUESTIONS.get(2), "…");
        }
        assertSilent(mixture, 0, group());
    }

    @Test
    void aLanguageADayIsNoMixture() {
        speakers();
        for (int i = 0; i < 4; i++) {
            member(i);
            builder.exchange(g(i), START).set("client", "client/1");
            for (int n = 0; n < 48; n++) {
                builder.conversation(g(i), START + n / 6 * DAY + 9 * HOUR + n * MINUTE, QUESTIONS.get(n / 6 % 4), "…");
            }
        }
        assertSilent(mixture, 0, group());
    }

    @Test
    void aFewConversationsTellNothing() {
        speakers();
        for (int i = 0; i < 4; i++) {
            member(i);
            if (i % 2 == 0) {
                talk(g(i), 1, LanguageMixture.LEAST_CONVERSATIONS - 1, QUESTIONS);
            } else {
                talk(g(i), 8, LanguageMixture.LEAST_IN_DAY - 1, QUESTIONS);
            }
        }
        assertSilent(mixture, 0, group());
    }

    @Test
    void areOffWhereClientsAndAddressesAreNotLogged() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(mixture, Input.CLIENTS, group());
    }
}
