package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.List;
import stillwatch.evidence.content.ContentReader;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.SourceState;

/** What this report cannot say. */
final class LimitsSection implements Section {
    @Override
    public String title() {
        return "Limits";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        List<String> limits = new ArrayList<>();
        limits.add(
                "The score expresses how strongly the program's signals agree. It is not a probability of guilt and was"
                        + " not calibrated on this provider's own confirmed cases.");
        limits.add(
                "Who stands behind the accounts is not in the data. The report says that accounts act together, not who"
                        + " acts.");
        limits.add("Conversations are a sample that the provider drew; what was not sampled was not read.");
        limits.add("Each finding quotes a sample of the rows behind it. The totals are counted over all rows.");
        long described = content.cohort().described();
        if (described < content.cohort().members()) {
            limits.add(
                    Figures.count(content.cohort().members() - described, "account")
                            + " of the group are known from their exchanges only: sign-up, payment and device are missing there.");
        }
        long rejects = content.sources().stream()
                .mapToLong(state -> state.source().rejects())
                .sum();
        if (rejects > 0) {
            limits.add(Figures.count(rejects, "row")
                    + " of the imported files could not be read. They are kept in the case with the reason and took no part"
                    + " in the analysis.");
        }
        content.missing()
                .forEach(missing -> limits.add(missing.what() + ": " + missing.consequence()
                        + ". What is missing is neither benign nor suspicious."));
        addOriginals(limits, content);
        html.list(limits);
    }

    private static void addOriginals(List<String> limits, PackageContent content) {
        long gone = content.sources().stream()
                .filter(state -> state.state() != SourceState.State.UNCHANGED)
                .count();
        if (gone > 0) {
            limits.add(Figures.count(gone, "original file")
                    + " could not be compared again at export because it was not at its place or had changed.");
        }
        long rebuilt = content.quotes().stream()
                .filter(quote -> quote.origin() == Quote.Origin.REBUILT)
                .count();
        if (rebuilt > 0) {
            limits.add(Figures.count(rebuilt, "quoted row")
                    + " could not be read from the original and was rebuilt from" + " the case.");
        }
        if (content.cohort().members() > ContentReader.QUOTED_ACCOUNTS) {
            limits.add("Account rows are quoted for the " + ContentReader.QUOTED_ACCOUNTS + " strongest members only.");
        }
    }
}
