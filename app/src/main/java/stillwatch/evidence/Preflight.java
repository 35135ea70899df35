package stillwatch.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.CampaignState;
import stillwatch.casework.RedactionRule;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.RedactionCount;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.report.Figures;
import stillwatch.evidence.report.ReportState;
import stillwatch.store.ActivityVerifyQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.RedactionTable;
import stillwatch.store.UnclaimedPrivilegeQuery;

/** What is looked at before a package is saved. Some findings only weaken a package, others forbid it. */
public final class Preflight {
    private Preflight() {}

    /**
     * @param blocks whether nothing may be saved where the check failed
     * @param inPackage whether the package's own report of the export repeats it; what only helps its maker is no business of
     *     a recipient
     */
    public record Result(Check check, boolean blocks, boolean inPackage) {
        Result(Check check, boolean blocks) {
            this(check, blocks, true);
        }

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
        results.add(new Result(reportState(full), false));
        results.add(new Result(privilege(file, full), false, false));
        results.add(new Result(redactions(file, full), false, false));
        return results;
    }

    /** A check that can only look at the finished files, and so runs while the package is written. */
    public record Later(String name, String meaning) {}

    static List<Later> later(PackageContent content) {
        List<Later> later = new ArrayList<>();
        if (content.profile().isRedacted()) {
            later.add(new Later(
                    LeakCheck.NAME,
                    "Searches every written file for identifiers of the case; one hit forbids saving."));
        }
        if (!content.redactions().isEmpty()) {
            later.add(new Later(
                    RedactedValuesCheck.NAME,
                    "Searches every written file for values that were redacted; one that a rule for every text missed forbids"
                            + " saving."));
        }
        later.add(new Later(
                "own verification",
                "The finished package is verified like a recipient would: files, digests, signature, log, exhibits. It is put"
                        + " at its place only if all of it passes."));
        return later;
    }

    private static Check reportState(PackageContent content) {
        return ReportState.of(content).isFinal()
                ? Check.passed("report state", "The report is marked as final.")
                : Check.failed(
                        "report state",
                        "The report is a draft and says so on every page. Mark it as final when nothing is left to do.");
    }

    private static Check privilege(CaseFile file, PackageContent content) {
        long left = new UnclaimedPrivilegeQuery(file).ask();
        if (left > 0) {
            return Check.failed(
                    "privilege",
                    Figures.count(left, "item") + " left in earlier packages and " + (left == 1 ? "was" : "were")
                            + " marked as privileged later. Claim what left back, under the earlier packages.");
        }
        return Check.passed(
                "privilege",
                content.withheld().isEmpty()
                        ? "Nothing that this package would quote is marked as privileged."
                        : Figures.count(content.withheld().size(), "privileged item")
                                + " of this package's stay out; the privilege log describes them.");
    }

    private static Check redactions(CaseFile file, PackageContent content) {
        Set<String> used =
                content.redactions().stream().map(RedactionCount::rule).collect(Collectors.toSet());
        List<String> idle = new RedactionTable(file)
                .rules().stream()
                        .map(RedactionRule::name)
                        .filter(name -> !used.contains(name))
                        .toList();
        long taken =
                content.redactions().stream().mapToLong(RedactionCount::count).sum();
        if (!idle.isEmpty()) {
            return Check.failed(
                    "redactions",
                    "Finds nothing in this package: " + String.join(", ", idle)
                            + ". Look whether the pattern and the field are right.");
        }
        return Check.passed(
                "redactions",
                taken == 0
                        ? "No rule and no redaction by hand concerns this package."
                        : Figures.count(taken, "value")
                                + " are taken out; the redaction log counts them by rule and field. Original files are not"
                                + " enclosed.");
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
                                + (without.size() == 1
                                        ? " rests on totals only and names"
                                        : " rest on totals only and name")
                                + " no single row. Explain "
                                + (without.size() == 1 ? "it" : "them") + " in person.");
    }

    private static Check counterEvidence(PackageContent content) {
        return content.reasons().stream().anyMatch(reason -> reason.finding().counterEvidence())
                ? Check.passed("counter-evidence", "Counter-evidence stands beside the reasons.")
                : Check.failed(
                        "counter-evidence",
                        "The analysis recorded no counter-evidence. The report says that this proves nothing.");
    }
}
