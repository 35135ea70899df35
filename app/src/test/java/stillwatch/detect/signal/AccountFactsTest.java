package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Layer.Kind;

/** Signals that ask what the provider knows of the accounts, and what ties them. */
class AccountFactsTest extends SignalCase {
    private void members(String column, Object value) {
        people(60);
        for (int i = 0; i < 6; i++) {
            member(i).set(column, value);
            builder.exchange(g(i), START + i * HOUR);
        }
    }

    @Test
    void oneCardForAll() {
        members("payment_id", "one-card");
        Measurement found = assertFires(new SharedPaymentSignal(), 0.9, group());
        assertTrue(found.exchangeKeys().size() == 6, found.toString());
    }

    @Test
    void oneDeviceForAll() {
        members("device_id", "one-device");
        assertFires(new SharedDeviceSignal(), 0.9, group());
    }

    @Test
    void aCardForEachIsNotShared() {
        members("declared_use", null);
        assertSilent(new SharedPaymentSignal(), 0, group());
    }

    /** Of six members the first so many say this of themselves, of forty strangers every fourth. */
    private Group saying(String column, Object value, Object other, int members) {
        for (int i = 0; i < 40; i++) {
            builder.account("s-" + i).set(column, i % 4 == 0 ? value : other);
            builder.exchange("s-" + i, START);
        }
        for (int i = 0; i < 6; i++) {
            member(i).set(column, i < members ? value : other);
            builder.exchange(g(i), START + i * HOUR);
        }
        return group();
    }

    private static void assertRestsOnTheFirst(int members, Measurement found, Group group) {
        assertRestsOn(row -> group.traffic().accountOf(row) < group.member(members), found, group);
    }

    @Test
    void halfOfThemPayTogether() {
        people(40);
        for (int i = 0; i < 6; i++) {
            member(i).set("payment_id", i < 3 ? "one-card" : "card-of-" + i);
            builder.exchange(g(i), START + i * HOUR);
        }
        Group group = group();
        assertRestsOnTheFirst(3, assertFigures(new SharedPaymentSignal(), 0.5, 0, 0.5, group), group);
    }

    @Test
    void thosePaidByOneCompanysInvoiceAreItsSeatsAndTieNobodyElse() {
        people(40);
        for (int i = 0; i < 6; i++) {
            member(i)
                    .set("payment_id", i < 3 ? "invoice" : "card-of-" + i)
                    .set("organization_id", i < 3 ? "acme" : null);
            builder.exchange(g(i), START);
        }
        assertSilent(new SharedPaymentSignal(), 0, group());
    }

    @Test
    void whatSpeaksForMembersCountsHoweverCommonItIs() {
        Group group = saying("declared_use", "nightly evaluation", "", 3);
        Measurement found = assertFires(new DeclaredUseSignal(), 0.5, group);
        assertEquals(0.5, found.strength());
        assertRestsOnTheFirst(3, found, group);
    }

    @Test
    void verifiedBusinessesAreCountedAmongThoseOfWhomItIsKnown() {
        Group group = saying("verification", "business", "email", 3);
        Measurement found = assertFires(new VerifiedBusinessSignal(), 0.5, group);
        assertEquals(0.5, found.strength());
        assertRestsOnTheFirst(3, found, group);
    }

    @Test
    void stoppedMembersAreHeldAgainstHowManyTheProviderStops() {
        Group group = saying("status", "suspended", "active", 3);
        Measurement found = assertFires(new StoppedBeforeSignal(), 0.1, group);
        assertEquals((0.5 - found.expected()) / (1 - found.expected()), found.strength(), 0.001);
        assertEquals(0.25, found.expected(), 0.1);
        assertRestsOnTheFirst(3, found, group);
    }

    @Test
    void whereEverybodyIsStoppedItSaysNothing() {
        for (int i = 0; i < 20; i++) {
            builder.account("s-" + i).set("status", "banned");
            builder.exchange("s-" + i, START);
        }
        member(0).set("status", "banned");
        builder.exchange(g(0), START);
        assertSilent(new StoppedBeforeSignal(), 0, group());
    }

    @Test
    void namesThatNobodyDocumentedOrVerifiedSpeakForNobody() {
        members("declared_use", " ");
        Group group = group();
        assertSilent(new DeclaredUseSignal(), 0, group);
        assertSilent(new VerifiedBusinessSignal(), 0, group);
    }

    @Test
    void halfOfThemInOneOrganizationIsNotOneOrganization() {
        people(40);
        for (int i = 0; i < 6; i++) {
            member(i).set("organization_id", i < 3 ? "acme" : "other-" + i);
            builder.exchange(g(i), START);
        }
        assertSilent(new OneOrganizationSignal(), 0, group());
    }

    @Test
    void fiveOfSixWithSeveralPayersAreMostlyOneOrganization() {
        people(40);
        for (int i = 0; i < 6; i++) {
            member(i).set("organization_id", i < 5 ? "acme" : "other");
            builder.exchange(g(i), START);
        }
        Group group = group();
        // six payers: 0.8 · (2·5/6 − 1)
        Measurement found = assertFigures(new OneOrganizationSignal(), 5 / 6.0, Double.NaN, 0.8 * 4 / 6, group);
        assertRestsOnTheFirst(5, found, group);
    }

    @Test
    void withoutFingerprintsSharedCardsAreOff() {
        builder.account("g-0");
        builder.exchange("g-0", START);
        assertOff(new SharedPaymentSignal(), Input.PAYMENTS, group());
    }

    @Test
    void aCoarseDeviceThatStrangersShareTooSaysNothing() {
        for (int i = 0; i < 60; i++) {
            builder.account("s-" + i).set("device_id", "phone-" + i % 3);
            builder.exchange("s-" + i, START);
        }
        for (int i = 0; i < 6; i++) {
            member(i).set("device_id", "phone-" + i % 3);
            builder.exchange(g(i), START);
        }
        assertSilent(new SharedDeviceSignal(), 0.25, group());
    }

    @Test
    void disposableMailThatStrangersDoNotUse() {
        for (int i = 0; i < 60; i++) {
            builder.account("s-" + i).set("email_disposable", 0);
            builder.exchange("s-" + i, START);
        }
        for (int i = 0; i < 6; i++) {
            member(i).set("email_disposable", 1);
            builder.exchange(g(i), START);
        }
        assertFires(new ThrowawayIdentitySignal(), 0.9, group());
    }

    @Test
    void whereEverybodyUsesVirtualCardsTheySayNothing() {
        for (int i = 0; i < 60; i++) {
            builder.account("s-" + i).set("card_virtual", 1);
            builder.exchange("s-" + i, START);
        }
        for (int i = 0; i < 6; i++) {
            member(i).set("card_virtual", 1);
            builder.exchange(g(i), START);
        }
        assertSilent(new ThrowawayIdentitySignal(), 0, group());
    }

    @Test
    void bannedMembersWereStoppedBefore() {
        members("status", "banned");
        assertFires(new StoppedBeforeSignal(), 0.9, group());
    }

    @Test
    void documentedUseSpeaksForThem() {
        members("declared_use", "nightly evaluation");
        assertFires(new DeclaredUseSignal(), 1, group());
    }

    @Test
    void businessVerificationSpeaksForThem() {
        members("verification", "business");
        assertFires(new VerifiedBusinessSignal(), 1, group());
    }

    @Test
    void anOrganizationWithOnePayerSpeaksForItsSeats() {
        people(60);
        for (int i = 0; i < 6; i++) {
            member(i).set("organization_id", "acme").set("payment_id", "invoice");
            builder.exchange(g(i), START);
        }
        assertFires(new OneOrganizationSignal(), 1, group());
    }

    @Test
    void membersThatALayerTiesShareWhatItIsAbout() {
        members("signup_ip", "203.0.113.7");
        Group group = group();
        for (int i = 0; i < group.size(); i++) {
            group.ties().addLayer(group.member(i), group.member((i + 1) % group.size()), "signup_network", Kind.PLACE);
        }
        assertFires(new SharedSignupAddressSignal(), 0.9, group);
    }

    @Test
    void aTlsFingerprintThatOnlyMembersHave() {
        people(60);
        for (int i = 0; i < 60; i++) {
            builder.exchange("person-" + i, START).set("tls", "browser-" + i % 4);
        }
        for (int i = 0; i < 6; i++) {
            member(i);
            builder.exchange(g(i), START).set("tls", "made-for-it");
        }
        assertFires(new SharedClientFingerprintSignal(), 0.9, group());
    }

    @Test
    void aBrowsersTlsFingerprintIsEverybodys() {
        people(60);
        for (int i = 0; i < 60; i++) {
            builder.exchange("person-" + i, START).set("tls", "browser-" + i % 2);
        }
        for (int i = 0; i < 6; i++) {
            member(i);
            builder.exchange(g(i), START).set("tls", "browser-" + i % 2);
        }
        assertSilent(new SharedClientFingerprintSignal(), 0, group());
    }

    @Test
    void accountsThatAppearTheDayAfterBansReplaceThem() {
        people(60);
        for (int i = 0; i < 12; i++) {
            boolean old = i < 6;
            member(i).set("status", old ? "banned" : "active").set("status_at_millis", old ? START + 3 * DAY : null);
            for (int n = 0; n < 10; n++) {
                builder.exchange(g(i), (old ? START : START + 3 * DAY + 4 * HOUR) + n * 12 * HOUR);
            }
        }
        Measurement found = assertFires(new ReplacementSignal(), 0.4, group());
        assertTrue(found.text().contains("6 of them by the same sign-up path"), found.text());
    }

    @Test
    void accountsThatWereThereBeforeReplaceNobody() {
        people(60);
        for (int i = 0; i < 12; i++) {
            member(i)
                    .set("status", i < 6 ? "banned" : "active")
                    .set("status_at_millis", i < 6 ? START + 3 * DAY : null);
            for (int n = 0; n < 10; n++) {
                builder.exchange(g(i), START + n * 12 * HOUR);
            }
        }
        assertSilent(new ReplacementSignal(), 0, group());
    }
}
