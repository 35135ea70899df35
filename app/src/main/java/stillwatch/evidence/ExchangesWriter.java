package stillwatch.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.PrivilegedPlaces;
import stillwatch.evidence.content.RedactionCount;
import stillwatch.evidence.content.Redactions;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.report.CsvWriter;
import stillwatch.evidence.report.Figures;
import stillwatch.store.CampaignExchangesQuery;
import stillwatch.store.CaseFile;
import stillwatch.store.QuotedRowQuery.Row;
import stillwatch.task.Progress;

/**
 * Every exchange of the members, the crowd left out, one by one: what a summary's figures are the sum of. Millions of rows never
 * lie in memory together. What is privileged is no row of it, what was redacted is masked.
 */
final class ExchangesWriter {
    private static final int CHECK_EVERY = 1 << 10;

    private final CaseFile file;
    private final Redactions redactions;
    private final Progress progress;
    private long withheld;

    ExchangesWriter(CaseFile file, Redactions redactions, Progress progress) {
        this.file = file;
        this.redactions = redactions;
        this.progress = progress;
    }

    /** @return the content, its log of redactions complete */
    PackageContent write(Path folder, PackageContent content) throws IOException {
        CampaignExchangesQuery query = new CampaignExchangesQuery(file);
        PrivilegedPlaces privileged = PrivilegedPlaces.of(file);
        Map<Long, SourceState> sources = content.sourcesByKey();
        long total = query.count(content.campaign().key());
        progress.stage("Writing every exchange of the members");
        List<String> columns = query.columns();
        List<String> header = new ArrayList<>(columns);
        header.addAll(List.of("file", "line", "byte_offset"));
        try (CsvWriter csv = new CsvWriter(folder.resolve(Part.EXCHANGES.path()), header)) {
            long[] done = {0};
            query.forEach(content.campaign().key(), row -> {
                if (done[0]++ % CHECK_EVERY == 0) {
                    progress.check();
                    progress.advance(done[0], total, "exchanges");
                }
                if (privileged.holds(row.source())) {
                    withheld++;
                } else {
                    add(
                            csv,
                            columns,
                            row,
                            sources.get(row.source().sourceKey()).source().name());
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return content.edit().redactions(counts()).build();
    }

    private List<RedactionCount> counts() {
        List<RedactionCount> counts = new ArrayList<>(redactions.redactionCounts());
        if (withheld > 0) {
            counts.add(new RedactionCount("withheld as privileged", "exchange in exchanges.csv", withheld));
        }
        return counts;
    }

    private void add(CsvWriter csv, List<String> columns, Row row, String source) {
        Map<String, String> given = row.values();
        given.computeIfPresent("timestamp", (column, millis) -> Figures.instant(Long.valueOf(millis)));
        Map<String, String> values = redactions.left("exchange", row.key(), given);
        List<Object> fields = new ArrayList<>(columns.size() + 3);
        for (String column : columns) {
            fields.add(values.get(column));
        }
        fields.add(source);
        fields.add(row.source().line());
        fields.add(row.source().byteOffset());
        try {
            csv.add(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
