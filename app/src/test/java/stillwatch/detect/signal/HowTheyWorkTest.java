package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;
import stillwatch.detect.traffic.Group;

/** Signals that look at where, when, how much and on which terms a group works. */
class HowTheyWorkTest extends SignalCase {
    /** Accounts with ten exchanges each, of which the first so many come from a type of address, the others from homes. */
    private void comingFrom(String prefix, int accounts, int marked, String type) {
        for (int i = 0; i < accounts; i++) {
            for (int n = 0; n < 10; n++) {
                builder.exchange(prefix + i, START + n * HOUR)
                        .set("ip", (n < marked ? "10.1.1." : "10." + (20 + i) + ".1.") + (1 + i))
                        .set("ip_type", n < marked ? type : "residential");
            }
        }
    }

    private void members(int count) {
        for (int i = 0; i < count; i++) {
            member(i);
        }
    }

    @Test
    void trafficFromVpnsBeyondWhatStrangersShow() {
        unrelated(30);
        comingFrom("s-", 30, 1, "hosting");
        members(4);
        comingFrom("g-", 4, 8, "vpn");
        builder.exchange(g(0), START + DAY).set("ip", "10.9.9.9");
        Group group = group();
        // (0.8 − 0.1) / 0.9; the exchange from an address of unknown type is in neither
        Measurement found = assertFigures(new CoveredTracksSignal(), 0.8, 0.1, 0.778, group);
        assertRestsOn(row -> "vpn".equals(group.traffic().address(row).ipType()), found, group);
    }

    @Test
    void whereEverybodysServersRunAtAHostHostingSaysNothing() {
        unrelated(30);
        comingFrom("s-", 30, 10, "hosting");
        members(4);
        comingFrom("g-", 4, 10, "hosting");
        assertSilent(new CoveredTracksSignal(), 0, group());
        assertEquals(Weight.WEAK, new CoveredTracksSignal().weight());
    }

    @Test
    void hostingIsOffWithoutTypesOfAddresses() {
        member(0);
        builder.exchange(g(0), START).set("ip", "10.1.1.1");
        assertOff(new CoveredTracksSignal(), Input.ADDRESS_TYPES, group());
    }

    /** Accounts on a plan with so many exchanges on each of two days. */
    private void onPlan(String prefix, int from, int to, String plan, int perDay) {
        for (int i = from; i < to; i++) {
            builder.account(prefix + i).set("plan", plan);
            for (int n = 0; n < 2 * perDay; n++) {
                builder.exchange(prefix + i, START + n / perDay * DAY + n % perDay * MINUTE);
            }
        }
    }

    @Test
    void freeAccountsThatWorkHarderThanNineInTenOthers() {
        onPlan("s-", 0, 40, "free", 5);
        onPlan("g-", 0, 3, "free", 60);
        onPlan("g-", 3, 4, "free", 5);
        onPlan("g-", 4, 5, "enterprise", 60);
        Group group = group();
        // three of four are above where one in ten would be: (0.75 − 0.1) / 0.9; four of five are on such a plan
        Measurement found = assertFigures(new PlanMismatchSignal(), 0.75, 0.1, 0.722 * 0.8, group);
        assertRestsOn(row -> group.traffic().accountOf(row) < group.member(3), found, group);
    }

    @Test
    void aGroupThatMakesUpMostOfAPlanIsNotItsOwnMeasure() {
        onPlan("s-", 0, 20, "free", 5);
        onPlan("g-", 0, 30, "free", 60);
        assertFigures(new PlanMismatchSignal(), 1, 0.1, 1, group());
    }

    @Test
    void oneThesisInItsLastWeekAmongStudentsIsWhatOneInTenDoes() {
        onPlan("s-", 0, 40, "education", 5);
        onPlan("g-", 0, 1, "education", 60);
        onPlan("g-", 1, 10, "education", 5);
        assertSilent(new PlanMismatchSignal(), 0, group());
    }

    @Test
    void whereHardlyAnybodyElseIsOnThePlanNobodyIsCompared() {
        onPlan("s-", 0, 40, "enterprise", 5);
        onPlan("s-", 40, 44, "research", 5);
        onPlan("g-", 0, 10, "research", 60);
        assertSilent(new PlanMismatchSignal(), 0, group());
    }

    @Test
    void planMismatchIsOffWithoutPlans() {
        builder.account("g-0");
        builder.exchange(g(0), START);
        assertOff(new PlanMismatchSignal(), Input.PLANS, group());
    }

    /** Strangers that send one exchange a day for ten days, and members that send as many at a rhythm of their own. */
    private void period(long step) {
        unrelated(30);
        for (int i = 0; i < 30; i++) {
            for (int n = 0; n < 10; n++) {
                builder.exchange("s-" + i, START + n * DAY).set("template", "own-" + i);
            }
        }
        members(6);
        for (int i = 0; i < 6; i++) {
            for (int n = 0; n < 10; n++) {
                builder.exchange(g(i), START + 3 * DAY + n * step).set("template", "harvest");
            }
            builder.exchange(g(i), START + 9 * DAY).set("template", "private-" + i);
        }
    }

    @Test
    void whatTheyShareFallsIntoOneStretchOfTime() {
        period(2 * HOUR);
        Group group = group();
        // nine of ten rounds: 16 hours against 8 days
        Measurement found = assertFigures(new ConcertedPeriodSignal(), 16, 192, 1 - 2 * 16 / 192.0, group);
        assertRestsOn(row -> SharedTemplatesSignal.isOwn(group, row), found, group);
    }

    @Test
    void whoTakesAsLongAsStrangersIsNotConcerted() {
        period(DAY);
        assertSilent(new ConcertedPeriodSignal(), 0, group());
    }

    @Test
    void aDeadlineLooksTheSameSoThatAPeriodIsWeak() {
        assertEquals(Weight.WEAK, new ConcertedPeriodSignal().weight());
    }

    @Test
    void theConcertedPeriodIsOffWithoutTemplateIds() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(new ConcertedPeriodSignal(), Input.TEMPLATE_IDS, group());
    }

    @Test
    void twoHundredExchangesAreLittleToTrainOn() {
        members(4);
        for (int i = 0; i < 4; i++) {
            hourly(g(i), 50, 0, "status", 200);
        }
        // ln(2,000 / 200) / ln(2,000 / 100)
        assertFigures(new SmallVolumeSignal(), 200, 2_000, Math.log(10) / Math.log(20), group());
    }

    @Test
    void twoThousandAreSomething() {
        members(2);
        for (int i = 0; i < 2; i++) {
            hourly(g(i), 1_000, 0, "status", 200);
        }
        assertSilent(new SmallVolumeSignal(), 0, group());
    }

    @Test
    void smallVolumeIsOffWithoutExchanges() {
        member(0);
        assertOff(new SmallVolumeSignal(), Input.EXCHANGES, group());
    }

    private void enrolled(int students, int fromCampus) {
        for (int i = 0; i < 5; i++) {
            member(i).set("plan", i < students ? "education" : "pay_as_you_go");
        }
        comingFrom("g-", 5, fromCampus, "education");
    }

    @Test
    void studentsOnTheirCampus() {
        enrolled(4, 8);
        Group group = group();
        Measurement found = assertFigures(new CampusSignal(), 0.64, Double.NaN, 0.8 * 0.8, group);
        assertRestsOn(row -> group.traffic().accountOf(row) != group.member(4), found, group);
    }

    @Test
    void studentPlansThatAreUsedFromEverywhereAreNoCampus() {
        enrolled(5, 0);
        // the largest of five networks holds a fifth of the exchanges
        assertFigures(new CampusSignal(), 0.2, Double.NaN, 0.2, group());
    }

    @Test
    void aCampusWithoutStudentsIsNone() {
        enrolled(0, 10);
        assertSilent(new CampusSignal(), 0, group());
    }

    @Test
    void campusIsOffWhereNoAddressIsKnown() {
        member(0).set("plan", "education");
        builder.exchange(g(0), START);
        assertOff(new CampusSignal(), Input.ADDRESSES, group());
    }

    @Test
    void campusIsOffWhereNoPlanIsKnown() {
        builder.account("g-0");
        builder.exchange("g-0", START).set("ip", "10.1.1.1").set("ip_type", "education");
        assertOff(new CampusSignal(), Input.PLANS, group());
    }

    @Test
    void refusalsForReasoningExtractionAreShownBesideThoseOfStrangers() {
        unrelated(30);
        for (int i = 0; i < 30; i++) {
            hourly("s-" + i, 10, 1, "refusal", "reasoning_extraction");
        }
        members(4);
        for (int i = 0; i < 4; i++) {
            hourly(g(i), 10, 4, "refusal", "reasoning_extraction");
            builder.exchange(g(i), START + DAY).set("refusal", "harmful");
        }
        Group group = group();
        // 4 of 11, the harmful one is another matter: (0.364 − 0.1) / 0.9
        Measurement found = assertFigures(new RefusalsSignal(), 4 / 11.0, 0.1, (4 / 11.0 - 0.1) / 0.9, group);
        assertRestsOn(
                row -> "reasoning_extraction"
                        .equals(group.traffic().outcome(row).refusalCategory()),
                found,
                group);
        assertTrue(found.text().contains("context, not evidence"), found.text());
        assertEquals(0, new RefusalsSignal().weight());
    }

    @Test
    void refusalsAsOftenAsEverybodysSayNothing() {
        unrelated(30);
        members(4);
        for (int i = 0; i < 30; i++) {
            hourly("s-" + i, 10, 2, "refusal", "reasoning_extraction");
        }
        for (int i = 0; i < 4; i++) {
            hourly(g(i), 10, 2, "refusal", "reasoning_extraction");
        }
        assertSilent(new RefusalsSignal(), 0, group());
    }

    @Test
    void refusalsAreOffWhereNoneIsRecorded() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(new RefusalsSignal(), Input.REFUSALS, group());
    }
}
