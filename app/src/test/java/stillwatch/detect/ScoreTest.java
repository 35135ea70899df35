package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Calibration;
import stillwatch.casework.Campaign;
import stillwatch.casework.Finding;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signals;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.task.Progress;

/** What a score says of its reasons. */
class ScoreTest {
    private static final double LN_PRIOR_ODDS = Math.log(0.01);

    @TempDir
    Path folder;

    private CaseFile harvested() {
        CaseBuilder builder = new CaseBuilder();
        Random random = new Random(7);
        OrdinaryPeople.add(builder, 300, random);
        AnalysisTest.addHarvest(builder, "red", random);
        return builder.write(folder.resolve("case.stillwatch"));
    }

    @Test
    void weightsPriorAndInterceptAddUpToTheLnOddsThatTheScoreShows() {
        try (CaseFile file = harvested()) {
            AnalysisResult result = new Analysis(file).run(Progress.silent());
            Campaign campaign = result.campaigns().get(0);
            ScoredMembers scored = result.scored().get(0);
            Calibration calibration = ShippedCalibration.read();
            double weights = new FindingListQuery(file)
                    .ask(campaign.key()).stream().mapToDouble(Finding::logOdds).sum();
            double lnOdds = calibration.slope() * LN_PRIOR_ODDS + calibration.intercept() + weights;
            assertEquals(calibration.lnOdds(scored.evidence(), true), lnOdds, 1e-6);
            assertEquals(calibration.share(lnOdds), campaign.score(), 1e-6);
        }
    }

    /** Each reason alone could go and the score would stay at its ceiling; still each weighs something. */
    @Test
    void noReasonOfAStrongCampaignWeighsNothing() {
        try (CaseFile file = harvested()) {
            Campaign campaign =
                    new Analysis(file).run(Progress.silent()).campaigns().get(0);
            List<Finding> findings = new FindingListQuery(file).ask(campaign.key());
            Set<String> neverWeighed = Signals.all().stream()
                    .filter(signal -> signal.side() == Signal.Side.CONTEXT)
                    .map(Signal::name)
                    .collect(Collectors.toSet());
            for (Finding finding : findings) {
                double towards = finding.counterEvidence() ? -finding.logOdds() : finding.logOdds();
                assertTrue(
                        neverWeighed.contains(finding.signal()) || towards > finding.strength() / 50,
                        finding.toString());
            }
            assertTrue(findings.stream().anyMatch(finding -> Math.abs(finding.contribution()) < 0.005));
        }
    }

    @Test
    void everyGroupIsHandedOutWithItsEvidence() {
        try (CaseFile file = harvested()) {
            AnalysisResult result = new Analysis(file).run(Progress.silent());
            assertEquals(
                    result.campaigns().size() + result.watchList().size(),
                    result.scored().size());
            for (ScoredMembers group : result.scored()) {
                assertTrue(group.complete() || !group.reported(), group.toString());
                assertTrue(group.complete() || group.score() <= 0.4, group.toString());
            }
        }
    }
}
