package stillwatch.detect;

import java.util.List;
import stillwatch.casework.Finding;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Population;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/**
 * What one's own use looks like to a provider: all accounts of a case measured as one group, by the same signals that measure
 * suspected campaigns. A case that holds one organization only has no strangers to compare with, so that expected values are
 * mostly missing and strengths are upper bounds.
 *
 * @param findings strongest first, counter-evidence included
 * @param missing what the logs do not hold, one sentence each
 */
public record OwnUse(List<Finding> findings, List<String> missing) {
    public OwnUse {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** Reads the case and writes nothing. */
    public static OwnUse measure(CaseFile file, Progress progress) {
        progress.stage("Measuring all accounts as one group");
        CaseTraffic traffic = CaseTraffic.read(file, progress);
        Population population =
                new Population(traffic, Content.read(file, traffic, CaseRules.of(file), progress), file);
        List<Finding> findings = new Score(population.everybody())
                .findings().stream()
                        .sorted((a, b) -> Double.compare(b.strength(), a.strength()))
                        .toList();
        return new OwnUse(findings, MissingInputs.of(population));
    }
}
