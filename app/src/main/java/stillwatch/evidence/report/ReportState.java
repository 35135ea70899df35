package stillwatch.evidence.report;

import java.util.Optional;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.store.ReportStates;

/** Whether the report is a draft, or the final one of exactly the revision that it documents. */
public record ReportState(Optional<Activity> finalAct) {
    /** A report is final only where marking it so was the last act that it documents: whatever is done later needs a new look. */
    public static ReportState of(PackageContent content) {
        return new ReportState(content.decisions().stream()
                .filter(act -> act.action().equals(ReportStates.FINAL_ACTION))
                .filter(act -> act.seq() == content.revision().seq())
                .findFirst());
    }

    public boolean isFinal() {
        return finalAct.isPresent();
    }
}
