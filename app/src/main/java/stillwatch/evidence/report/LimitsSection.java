package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.List;
import stillwatch.evidence.content.ContentReader;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.SourceState;

/** What this report cannot say, and how often its method errs. */
final class LimitsSection implements Section {
    @Override
    public String key() {
        return "limits.title";
    }

    @Override
    public void write(ReportPaper report, PackageContent content, ReportTables tables) {
        Words words = report.words();
        report.part("limits.errors");
        report.text("limits.errors.rates");
        ErrorRates rates = tables.rates();
        report.text(
                "limits.errors.measured",
                rates.measuredAt(),
                Figures.whole(rates.campaigns()),
                Figures.whole(rates.missed()),
                Figures.whole(rates.lookAlikesNamed()));
        report.table(tables.errorRates(), Integer.MAX_VALUE);
        report.text("limits.errors.scores", rates.calibratedAt());
        report.table(tables.scores(), Integer.MAX_VALUE);
        report.text("limits.errors.each");
        report.part("limits.cannot");
        List<String> limits = new ArrayList<>(List.of(
                words.of("limit.score"), words.of("limit.who"), words.of("limit.sample"), words.of("limit.quotes")));
        long described = content.cohort().described();
        if (described < content.cohort().members()) {
            limits.add(
                    words.of("limit.undescribed", words.count(content.cohort().members() - described, "account")));
        }
        long rejects = content.sources().stream()
                .mapToLong(state -> state.source().rejects())
                .sum();
        if (rejects > 0) {
            limits.add(words.of("limit.rejects", words.count(rejects, "row")));
        }
        content.missing()
                .forEach(missing -> limits.add(words.of(
                        "limit.missing",
                        words.of("missing." + missing.about()),
                        words.of("missing." + missing.about() + ".means"))));
        addOriginals(limits, content, words);
        report.bullets(limits);
    }

    private static void addOriginals(List<String> limits, PackageContent content, Words words) {
        long gone = content.sources().stream()
                .filter(state -> state.state() != SourceState.State.UNCHANGED)
                .count();
        if (gone > 0) {
            limits.add(words.of("limit.originals", words.count(gone, "original")));
        }
        long rebuilt = content.quotes().stream()
                .filter(quote -> quote.origin() == Quote.Origin.REBUILT)
                .count();
        if (rebuilt > 0) {
            limits.add(words.of("limit.rebuilt", words.count(rebuilt, "quoted_row")));
        }
        if (content.cohort().members() > ContentReader.QUOTED_ACCOUNTS) {
            limits.add(words.of("limit.quoted_accounts", String.valueOf(ContentReader.QUOTED_ACCOUNTS)));
        }
    }
}
