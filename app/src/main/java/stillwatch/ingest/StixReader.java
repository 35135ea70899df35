package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import stillwatch.ingest.StixIndicators.Reference;

/**
 * Reads a STIX 2.1 bundle. The whole document is one row, its further lines are continuations; what is matched against the
 * dataset becomes indicators, everything else in the bundle is counted and named.
 */
final class StixReader implements RecordReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void read(ByteWindow window, RowSink sink) throws IOException {
        Tally tally = sink.tally();
        LineParser lines = new LineParser(window);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        long firstLine = 0;
        long offset = 0;
        boolean isUtf8 = true;
        while (lines.next()) {
            if (firstLine == 0 && lines.isBlank()) {
                tally.blankLines++;
                continue;
            }
            if (firstLine == 0) {
                firstLine = lines.line();
                offset = lines.byteOffset();
            } else {
                tally.continuationLines++;
            }
            isUtf8 &= lines.isUtf8();
            document.write(lines.bytes(), lines.from(), lines.consumed());
            if (document.size() > ByteWindow.LIMIT) {
                throw new UnreadableFileException("The bundle is larger than " + (ByteWindow.LIMIT >> 20)
                        + " MiB. Nothing of it was imported; ask for it in parts.");
            }
        }
        if (firstLine == 0) {
            return;
        }
        String problem = isUtf8 ? indicators(document.toByteArray(), firstLine, offset, sink) : "invalid UTF-8";
        if (problem == null) {
            tally.rows++;
        } else {
            sink.reject(firstLine, offset, document.toByteArray(), problem);
        }
    }

    private static String indicators(byte[] document, long firstLine, long offset, RowSink sink) throws IOException {
        JsonNode bundle;
        try {
            bundle = JSON.readTree(document);
        } catch (JsonProcessingException e) {
            return "the JSON does not parse";
        }
        JsonNode objects = bundle.isArray() ? bundle : bundle.path("objects");
        if (!objects.isArray()) {
            return "this is no STIX bundle: it has no list of objects";
        }
        StixIndicators reader = new StixIndicators(objects, new Reference(document, firstLine, offset), sink);
        objects.forEach(reader::read);
        return null;
    }
}
