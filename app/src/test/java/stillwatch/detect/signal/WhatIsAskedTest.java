package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

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

    @Test
    void templateSignalsAreOffWhereNothingIsKnownOfPrompts() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(new SharedTemplatesSignal(), Input.TEMPLATES, group());
    }
}
