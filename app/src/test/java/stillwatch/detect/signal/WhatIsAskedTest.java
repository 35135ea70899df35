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

/** Signals that look at templates, capabilities and the rhythm of a group's exchanges. */
class WhatIsAskedTest extends SignalCase {
    /** Members that send little but two templates of their own, sized as the argument says. */
    private void harvest(boolean sameItems) {
        people(60);
        for (int i = 0; i < 6; i++) {
            member(i);
            for (int n = 0; n < 100; n++) {
                builder.exchange(g(i), START + n * HOUR + i * MINUTE)
                        .set("template", "template-" + n % 2)
                        .set("capability", "reasoning")
                        .set("in", sameItems ? 200 + 7 * n : 200 + random.nextInt(2_000));
            }
        }
    }

    @Test
    void ownTemplatesAreSharedConcentratedAndInLargeClusters() {
        harvest(false);
        Group group = group();
        assertFires(new SharedTemplatesSignal(), 0.9, group);
        assertFires(new TemplateConcentrationSignal(), 0.9, group);
        assertFires(new StructureConcentrationSignal(), 0.9, group);
        assertSilent(new VariedPromptsSignal(), 0, group);
        assertSilent(new PublicTemplateSignal(), 0, group);
    }

    @Test
    void aTemplateThatManyOthersUseIsPublicAndNotTheGroupsOwn() {
        people(60);
        for (int i = 0; i < 60; i++) {
            builder.exchange("person-" + i, START).set("template", "persona");
        }
        for (int i = 0; i < 6; i++) {
            member(i);
            for (int n = 0; n < 30; n++) {
                builder.exchange(g(i), START + n * HOUR).set("template", "persona");
            }
        }
        Group group = group();
        assertFires(new PublicTemplateSignal(), 0.9, group);
        assertSilent(new SharedTemplatesSignal(), 0, group);
        assertFires(new StructureConcentrationSignal(), 0.9, group);
        assertEquals(0, new StructureConcentrationSignal().weight());
    }

    @Test
    void theFocusOfAGroupIsShownWithItsDivergenceFromEverybodysMix() {
        harvest(false);
        Measurement found = assertFires(new CapabilityFocusSignal(), 0.5, group());
        assertTrue(found.text().contains("Focus on few capabilities: 1.00 of 1"), found.text());
    }

    @Test
    void theSameSizesInEveryAccountAreTheSameItems() {
        harvest(true);
        assertFires(new RepeatedItemsSignal(), 0.7, group());
    }

    @Test
    void sizesOutOfOneQueueAreNot() {
        harvest(false);
        assertSilent(new RepeatedItemsSignal(), 0.1, group());
    }

    @Test
    void accountsThatNeverSleepAreToldFromThoseThatDo() {
        people(60);
        for (int i = 0; i < 30; i++) {
            for (int n = 0; n < 120; n++) {
                builder.exchange("person-" + i, START + n % 10 * DAY + 8 * HOUR + n / 10 * HOUR);
            }
        }
        for (int i = 0; i < 4; i++) {
            member(i);
            for (int n = 0; n < 240; n++) {
                builder.exchange(g(i), START + n * HOUR);
            }
        }
        Group group = group();
        Measurement found = assertFires(new RoundTheClockSignal(), 0.9, group);
        assertTrue(found.text().contains("longest pause is 1 hours"), found.text());
        assertSilent(new HumanRhythmSignal(), 0, group);
    }

    @Test
    void intellectualDensityShowsItsPartsAndIsNotWeighed() {
        harvest(false);
        Signal signal = new IntellectualDensitySignal();
        Measurement found = assertFires(signal, 0.3, group());
        assertTrue(found.text().contains("capability_focus"), found.text());
        assertTrue(!found.text().contains("critique_chain"), "without content its parts are left out: " + found.text());
        assertEquals(0, signal.weight());
    }

    /** Five members with 50 exchanges each: 20 on one template that all use, 20 on one of their own, the rest once. */
    private void mixed() {
        unrelated(40);
        for (int i = 0; i < 40; i++) {
            hourly("s-" + i, 10, 10, "template", "habit-" + i);
        }
        for (int i = 0; i < 5; i++) {
            member(i);
            for (int n = 0; n < 50; n++) {
                builder.exchange(g(i), START + n * HOUR)
                        .set("template", n < 20 ? "common" : n < 40 ? "private-" + i : "once-" + i + "-" + n);
            }
        }
    }

    @Test
    void whatIsConcentratedIsCountedInUses() {
        mixed();
        Group group = group();
        Measurement own = assertFigures(new TemplateConcentrationSignal(), 0.4, 0, 0.4, group);
        assertRestsOn(row -> template(group, row).equals("common"), own, group);
        // 40 of 50 follow a template that is used twenty times; strangers' habits are used ten times only
        Measurement large = assertFigures(new StructureConcentrationSignal(), 0.8, 0, 0.8, group);
        assertRestsOn(row -> !template(group, row).startsWith("once-"), large, group);
        Measurement shared = assertFigures(new SharedTemplatesSignal(), 1, 0, 1, group);
        assertRestsOn(row -> template(group, row).equals("common"), shared, group);
        // 60 % follow nothing that they share: 1 − 2·0.4
        Measurement varied = assertFigures(new VariedPromptsSignal(), 0.6, Double.NaN, 0.2, group);
        assertRestsOn(row -> !template(group, row).equals("common"), varied, group);
    }

    private static String template(Group group, int row) {
        int number = group.population().templates().ofRow(group.traffic(), row);
        return number < 0 ? "once-" : group.population().templates().name(number);
    }

    @Test
    void whereConversationsStandInForTemplateIdsTheyAreWhatIsShown() {
        unrelated(20);
        List<String> questions =
                List.of("Why is the sky blue?", "Who wrote Faust?", "Name a book.", "What is bread in Finnish?");
        for (int i = 0; i < 4; i++) {
            member(i);
            builder.exchange(g(i), START);
            for (int n = 0; n < 6; n++) {
                builder.conversation(
                        g(i), START + n * HOUR, "Sort these parts of a radio: \"lot " + i + n + "\" by age.", "Done.");
            }
            builder.conversation(g(i), START, questions.get(i), "So.");
        }
        Group group = group();
        for (Signal signal : List.of(
                new SharedTemplatesSignal(), new TemplateConcentrationSignal(), new StructureConcentrationSignal())) {
            Measurement found = assertFires(signal, 0.5, group);
            assertEquals(24, found.conversationKeys().size(), found.toString());
            assertEquals(List.of(), found.exchangeKeys());
        }
    }

    @Test
    void theShareOnValuableCapabilitiesIsHeldAgainstStrangers() {
        unrelated(40);
        for (int i = 0; i < 40; i++) {
            for (int n = 0; n < 10; n++) {
                builder.exchange("s-" + i, START + n * HOUR).set("capability", n < 2 ? "coding" : "chat");
            }
        }
        for (int i = 0; i < 5; i++) {
            member(i);
            for (int n = 0; n < 20; n++) {
                builder.exchange(g(i), START + n * HOUR).set("capability", n < 12 ? "reasoning" : "chat");
            }
        }
        Group group = group();
        // (0.6 − 0.2) / 0.8. H = 0.673 of ln 3; Jensen and Shannon: 0.8946 − (0.6730 + 0.7842) / 2 = 0.166 nats
        Measurement found = assertFigures(new CapabilityFocusSignal(), 0.6, 0.2, 0.5, group);
        assertTrue(found.text().contains("few capabilities: 0.39 of 1, divergence from everybody's mix 0.24 of 1"));
        assertRestsOn(row -> "reasoning".equals(group.traffic().capability(row)), found, group);
    }

    @Test
    void aDeveloperToolAmongDevelopersIsNotFocused() {
        unrelated(40);
        for (int i = 0; i < 40; i++) {
            hourly("s-" + i, 10, 9, "capability", "coding");
        }
        for (int i = 0; i < 5; i++) {
            member(i);
            hourly(g(i), 10, 9, "capability", "coding");
        }
        assertSilent(new CapabilityFocusSignal(), 0, group());
    }

    @Test
    void servicesAmongServicesThatNeverSleepSayNothing() {
        unrelated(20);
        for (int i = 0; i < 20; i++) {
            hourly("s-" + i, 120, 0, "status", 200);
        }
        for (int i = 0; i < 4; i++) {
            member(i);
            hourly(g(i), 120, 0, "status", 200);
        }
        assertSilent(new RoundTheClockSignal(), 0, group());
    }

    @Test
    void accountsThatSleepSpeakForThemselves() {
        for (int i = 0; i < 4; i++) {
            member(i);
            for (int n = 0; n < 120; n++) {
                builder.exchange(g(i), START + n % 10 * DAY + 8 * HOUR + n / 10 * HOUR);
            }
        }
        Measurement found = assertFigures(new HumanRhythmSignal(), 0, 0.25, 1, group());
        assertTrue(found.text().contains("The accounts sleep"), found.text());
    }

    @Test
    void rhythmsAreOffWithoutExchanges() {
        member(0);
        Group group = group();
        assertOff(new RoundTheClockSignal(), Input.EXCHANGES, group);
        assertOff(new HumanRhythmSignal(), Input.EXCHANGES, group);
    }

    @Test
    void templateSignalsAreOffWhereNothingIsKnownOfPrompts() {
        member(0);
        builder.exchange(g(0), START);
        Group group = group();
        for (Signal signal : List.of(
                new SharedTemplatesSignal(),
                new TemplateConcentrationSignal(),
                new StructureConcentrationSignal(),
                new PublicTemplateSignal(),
                new VariedPromptsSignal(),
                new RepeatedItemsSignal())) {
            assertOff(signal, Input.TEMPLATES, group);
        }
    }
}
