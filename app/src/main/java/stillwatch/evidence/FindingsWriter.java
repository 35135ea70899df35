package stillwatch.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Source;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.Reason;

/** One line for each finding: what it says, and down to the byte what it rests on. */
final class FindingsWriter implements PartWriter {
    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Map<Integer, Quote> quotes = new HashMap<>();
        content.quotes().forEach(quote -> quotes.put(quote.exhibit(), quote));
        Path file = folder.resolve(Part.FINDINGS.path());
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Reason reason : content.reasons()) {
                Json.writeLine(out, line(reason, quotes, content));
            }
        }
    }

    private static Map<String, Object> line(Reason reason, Map<Integer, Quote> quotes, PackageContent content) {
        List<Object> evidence = new ArrayList<>();
        reason.exhibits().forEach(exhibit -> evidence.add(reference(quotes.get(exhibit), content)));
        var finding = reason.finding();
        return Json.object(
                "finding", reason.id(),
                "campaign", content.campaign().id(),
                "kind", finding.counterEvidence() ? "counter_evidence" : "reason",
                "signal", finding.signal(),
                "strength", finding.strength(),
                "contribution", finding.contribution(),
                "observed", finding.observed(),
                "expected", finding.expected(),
                "text", finding.text(),
                "evidence_is", "a sample of the rows behind the finding",
                "evidence", evidence);
    }

    private static Object reference(Quote quote, PackageContent content) {
        if (quote.raw() == null) {
            return Json.object("exhibit", quote.exhibit(), "kind", quote.kind());
        }
        Source source = content.sourcesByKey().get(quote.source().sourceKey()).source();
        return Json.object(
                "exhibit", quote.exhibit(),
                "kind", quote.kind(),
                "id", quote.id(),
                "file", source.name(),
                "file_sha256", source.sha256(),
                "line", quote.source().line(),
                "byte_offset", quote.source().byteOffset(),
                "byte_length", quote.raw().length,
                "bytes", quote.origin().word(),
                "row_sha256", Digests.sha256(quote.raw()));
    }
}
