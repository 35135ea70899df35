package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.OperatorPair;
import stillwatch.casework.OperatorTie;
import stillwatch.casework.OperatorTie.Kind;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Population;
import stillwatch.store.AnalysisTable.GroupTie;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

class OperatorsTest {
    @TempDir
    Path folder;

    /** Accounts 0 to 299 are people, 300 to 329 red, 330 to 359 blue. */
    private List<GroupTie> between(CaseBuilder builder, List<int[]> groups) {
        try (CaseFile file = builder.write(folder.resolve("case.stillwatch"))) {
            CaseTraffic traffic = CaseTraffic.read(file, Progress.silent());
            Content content = Content.read(file, traffic, RulePacks.shipped(), Progress.silent());
            return Operators.between(new Population(traffic, content, file), groups);
        }
    }

    private static CaseBuilder twoHarvests(boolean sameOperator) {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(7);
        OrdinaryPeople.add(builder, 300, random);
        for (String name : List.of("red", "blue")) {
            for (int i = 0; i < 30; i++) {
                boolean shares = sameOperator && i < 3;
                builder.account(name + "-" + i)
                        .set("created_at_millis", CaseBuilder.START - CaseBuilder.DAY)
                        .set("email_domain", "mail.example")
                        .set("payment_id", shares ? "operator-card-" + i : name + "-card-" + i % 5)
                        .set("status", "active");
                for (int n = 0; n < 20; n++) {
                    builder.exchange(name + "-" + i, OrdinaryPeople.anyTime(random))
                            .set("template", shares && n == 0 ? "operator-template-" + i : name + "-template-" + n % 4);
                }
            }
        }
        return builder;
    }

    private static List<int[]> groups() {
        return List.of(
                IntStream.range(300, 330).toArray(), IntStream.range(330, 360).toArray());
    }

    @Test
    void findsTheCardsAndTemplatesThatTwoGroupsShareAndWhoCarriesThem() {
        List<GroupTie> ties = between(twoHarvests(true), groups());
        Set<Kind> kinds = ties.stream().map(one -> one.tie().kind()).collect(Collectors.toSet());
        assertEquals(Set.of(Kind.PAYMENT, Kind.TEMPLATE), kinds);
        OperatorTie payment = ties.stream()
                .map(GroupTie::tie)
                .filter(tie -> tie.kind() == Kind.PAYMENT)
                .findFirst()
                .orElseThrow();
        assertEquals(3, payment.observed());
        assertEquals(3, payment.accountsOfFirst().size());
        assertEquals(3, payment.accountsOfSecond().size());
        assertTrue(payment.values().contains("operator-card-0"));
        assertTrue(payment.expected() < 0.5 && payment.lnProbability() < Math.log(0.01), payment.toString());
    }

    @Test
    void aMailProviderAndAPublicTemplateTieNobody() {
        assertEquals(List.of(), between(twoHarvests(false), groups()));
    }

    @Test
    void findsThatOneGroupTookOverAfterTheOtherWasBanned() {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(7);
        OrdinaryPeople.add(builder, 300, random);
        for (int i = 0; i < 30; i++) {
            builder.account("red-" + i)
                    .set("status", "banned")
                    .set("status_at_millis", CaseBuilder.START + 4 * CaseBuilder.DAY + i * CaseBuilder.MINUTE);
            builder.exchange("red-" + i, CaseBuilder.START + CaseBuilder.DAY);
        }
        for (int i = 0; i < 30; i++) {
            builder.account("blue-" + i).set("status", "active");
            builder.exchange("blue-" + i, CaseBuilder.START + 4 * CaseBuilder.DAY + (2 + i % 12) * CaseBuilder.HOUR);
            builder.exchange("blue-" + i, CaseBuilder.START + 9 * CaseBuilder.DAY);
        }
        List<GroupTie> ties = between(builder, groups());
        assertEquals(1, ties.size(), ties.toString());
        assertEquals(Kind.REPLACEMENT, ties.get(0).tie().kind());
        assertEquals(0, ties.get(0).first());
        assertEquals(30, ties.get(0).tie().observed());
    }

    @Test
    void twoIndependentThingsMakeALikelyOperatorAndChainsMakeOne() {
        List<OperatorTie> ties = List.of(
                tie("C1", "C2", Kind.PAYMENT),
                tie("C2", "C1", Kind.REPLACEMENT),
                tie("C2", "C10", Kind.DEVICE),
                tie("C10", "C2", Kind.TEMPLATE),
                tie("C3", "C4", Kind.SIGNUP_ORIGIN),
                tie("C3", "C4", Kind.SIGNUP_ADDRESS),
                tie("C5", "C6", Kind.TEMPLATE));
        List<OperatorPair> pairs = OperatorPair.of(ties);
        assertEquals(List.of(List.of("C1", "C2", "C10")), OperatorPair.operators(pairs));
        assertEquals(
                OperatorPair.Verdict.WEAK,
                pairs.stream()
                        .filter(pair -> pair.concerns("C3"))
                        .findFirst()
                        .orElseThrow()
                        .verdict());
        assertEquals(
                OperatorPair.Verdict.POSSIBLE,
                pairs.stream()
                        .filter(pair -> pair.concerns("C5"))
                        .findFirst()
                        .orElseThrow()
                        .verdict());
    }

    @Test
    void saysInOneSentenceWhatIsSharedAndHowLittleChanceExplains() {
        assertEquals(
                "Members of both hold the same 3 sign-up addresses (1 accounts of C3, 1 of C4); 0.01 would be shared if C4 were any"
                        + " accounts of the case. Chance: about 1 in 162,755.",
                tie("C3", "C4", Kind.SIGNUP_ADDRESS).sentence());
    }

    private static OperatorTie tie(String first, String second, Kind kind) {
        return new OperatorTie(first, second, kind, 3, 0.01, -12, List.of("v"), List.of(1L), List.of(2L));
    }
}
