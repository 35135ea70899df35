package stillwatch.evidence;

import java.util.ArrayList;
import java.util.List;
import stillwatch.casework.CampaignState;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.SourceState;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CaseFile;

/** What is looked at before a package is saved. Some findings only weaken a package, others forbid it. */
public final class Preflight {
    private Preflight() {}

    /** @param blocks whether nothing may be saved where the check failed */
    public record Result(Check check, boolean blocks) {
        public boolean forbids() {
            return blocks && !check.passed();
        }
    }

    /** All checks in a fixed order; the same case gives the same sentences. */
    static List<Result> run(CaseFile file, PackageContent full) {
        List<Result> results = new ArrayList<>();
        results.add(new Result(activityLog(file), true));
        results.add(new Result(decision(full), false));
        results.add(new Result(originals(full), false));
        results.add(new Result(rows(full), false));
        results.add(new Result(references(full), false));
        results.add(new Result(counterEvidence(full), false));
        return results;
    }

    private static Check activityLog(CaseFile file) {
        List<String> problems = new ActivityVerifyQuery(file).ask().problems();
        return problems.isEmpty()
                ? Check.passed("activity log", "The activity log is an unbroken chain.")
                : Check.failed(
                        "activity log",
                        String.join(" ", problems)
                                + " A package would carry a broken log, so none is made. Go back to a"
                                + " backup of the case.");
    }

    private static Check decision(PackageContent content) {
        CampaignState state = content.campaign().state();
        boolean decided = state == CampaignState.CONFIRMED || state == CampaignState.EXPORTED;
        return decided
                ? Check.passed("human decision", "A person confirmed the campaign.")
                : Check.failed(
                        "human decision",
                        "The campaign is " + state.word()
                                + ": no person has confirmed it. The report says so on its first" + " page.");
    }

    private static Check originals(PackageContent content) {
        long changed = count(content, SourceState.State.CHANGED);
        long gone = count(content, SourceState.State.NOT_FOUND);
        return changed + gone == 0
                ? Check.passed("originals", "Every original file is at its place with the digest of its import.")
                : Check.failed(
                        "originals",
                        changed + " original files were changed since import and " + gone
                                + " were not found at their place. Rows quoted from them are rebuilt from the case. Put the"
                                + " originals back to have their bytes quoted.");
    }

    private static long count(PackageContent content, SourceState.State state) {
        return content.sources().stream()
                .filter(source -> source.state() == state)
                .count();
    }

    private static Check rows(PackageContent content) {
        long rebuilt = content.quotes().stream()
                .filter(quote -> quote.origin() == Quote.Origin.REBUILT)
                .count();
        return rebuilt == 0
                ? Check.passed(
                        "quoted rows",
                        "All " + content.quotes().size() + " quoted rows were read again from their originals.")
                : Check.failed(
                        "quoted rows",
                        rebuilt + " of " + content.quotes().size()
                                + " quoted rows are rebuilt from the case and marked as such.");
    }

    private static Check references(PackageContent content) {
        List<String> without = content.reasons().stream()
                .filter(reason -> reason.exhibits().isEmpty())
                .map(reason -> reason.id())
                .toList();
        return without.isEmpty()
                ? Check.passed("references", "Every finding names rows that it rests on.")
                : Check.failed(
                        "references",
                        String.join(", ", without)
                                + " rest on totals only and name no single row. Explain them in person.");
    }

    private static Check counterEvidence(PackageContent content) {
        return content.reasons().stream().anyMatch(reason -> reason.finding().counterEvidence())
                ? Check.passed("counter-evidence", "Counter-evidence stands beside the reasons.")
                : Check.failed(
                        "counter-evidence",
                        "The analysis recorded no counter-evidence. The report says that this proves nothing.");
    }
}
