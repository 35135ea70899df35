package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Layer.Kind;

/** {@link UnrelatedOnPaperSignal} and {@link WorkShardingSignal}: accounts that work as one and say that they are not. */
class AsStrangersTest extends SignalCase {
    private final Signal unrelated = new UnrelatedOnPaperSignal();
    private final Signal sharding = new WorkShardingSignal();

    /** Six members with a name each, or all with one; each sends five exchanges on one template. */
    private void six(boolean oneCompany, String template) {
        people(40);
        for (int i = 0; i < 6; i++) {
            member(i).set("email_domain", oneCompany ? "acme.example" : "firm-" + i + ".example");
            for (int n = 0; n < 5; n++) {
                builder.exchange(g(i), START + n * HOUR + i * MINUTE)
                        .set("template", template == null ? "own-" + i : template);
            }
        }
    }

    private static Group tied(Group group, int members) {
        for (int i = 1; i < members; i++) {
            group.ties().addLayer(group.member(0), group.member(i), "payment", Kind.PAYMENT);
        }
        return group;
    }

    @Test
    void aPayerInCommonAndNoNameInCommon() {
        six(false, null);
        Group group = tied(group(), 4);
        // (1 − 1/6) of them name something else; four of six are bound
        Measurement found = assertFigures(unrelated, 1 / 6.0, 1, 5 / 6.0 * 4 / 6, group);
        assertRestsOn(row -> group.traffic().accountOf(row) < group.member(4), found, group);
    }

    @Test
    void seatsOfOneCompanyAreRelatedOnPaper() {
        six(true, null);
        assertSilent(unrelated, 0, tied(group(), 6));
    }

    @Test
    void strangersWithOneNicheToolAreHalfAsSuspicious() {
        six(false, "niche");
        assertFigures(unrelated, 1 / 6.0, 1, 5 / 6.0 * 0.5, group());
    }

    @Test
    void friendsThatShareNothingButAnAddressAreNot() {
        six(false, null);
        Group group = group();
        group.ties().addLayer(group.member(0), group.member(1), "address", Kind.PLACE);
        assertSilent(unrelated, 0, group);
    }

    @Test
    void isOffWhereNobodyNamesAnything() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(unrelated, Input.AFFILIATIONS, group());
    }

    /** Four members ask five questions each on one template; item {@code i·5+n} modulo so many. */
    private Group asking(int items) {
        people(20);
        for (int i = 0; i < 4; i++) {
            member(i);
            for (int n = 0; n < 5; n++) {
                int item = (i * 5 + n) % items;
                builder.conversation(
                        g(i),
                        START + n * HOUR,
                        "Summarise the clinical finding for the archive: \"case " + item + "\" and name its cause.",
                        "Done.");
            }
        }
        return group();
    }

    @Test
    void oneListOfItemsEachAskedOnceByOneOfThem() {
        Measurement found = assertFigures(sharding, 1, Double.NaN, 1, asking(20));
        assertTrue(found.conversationKeys().size() == 20, found.toString());
        assertTrue(found.text().startsWith("20 sampled prompts"), found.text());
    }

    @Test
    void aFewRepetitionsTakeFromIt() {
        // item 0 is asked by two of them: 2 of 20 samples repeat, 1 − 4·0.1
        assertFigures(sharding, 0.9, Double.NaN, 0.6, asking(19));
    }

    @Test
    void aHarnessThatRepeatsItsItemsShardsNothing() {
        assertSilent(sharding, 0, asking(5));
    }

    @Test
    void aClassWithOneQuestionShardsNothing() {
        assertSilent(sharding, 0, asking(1));
    }

    @Test
    void shardingIsOffWithoutSampledConversations() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(sharding, Input.CONVERSATIONS, group());
    }
}
