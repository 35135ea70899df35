package stillwatch.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import stillwatch.dataset.Source;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Quote;

/** One line for each quoted row: its place, its bytes as they are, the same decoded, and what the case holds of it. */
final class RowsWriter implements PartWriter {
    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Path file = folder.resolve(Part.ROWS.path());
        Files.createDirectories(file.getParent());
        Map<Long, stillwatch.evidence.content.SourceState> sources = content.sourcesByKey();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Quote quote : content.quotes()) {
                Source source = sources.get(quote.source().sourceKey()).source();
                Json.writeLine(out, line(quote, source, content.bates().get(quote.exhibit())));
            }
        }
    }

    private static Map<String, Object> line(Quote quote, Source source, String bates) {
        Map<String, Object> line = Json.object(
                "exhibit", quote.exhibit(),
                "kind", quote.kind(),
                "id", quote.id(),
                "file", source.name(),
                "line", quote.source().line(),
                "byte_offset", quote.source().byteOffset(),
                "bytes", quote.origin().word());
        if (bates != null) {
            line.put("bates", bates);
        }
        if (quote.raw() != null) {
            line.put("file_sha256", source.sha256());
            line.put("byte_length", quote.raw().length);
            line.put("row_sha256", Digests.sha256(quote.raw()));
            line.put("raw_base64", Base64.getEncoder().encodeToString(quote.raw()));
            line.put("text", decoded(quote.raw()));
        }
        line.put("values", quote.values());
        return line;
    }

    /** @return {@code null} where the bytes are no UTF-8: a guess would be an alteration */
    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
