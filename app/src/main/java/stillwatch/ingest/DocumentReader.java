package stillwatch.ingest;

import java.io.IOException;

/**
 * Takes note of a file that is one document, without looking into it: an answer key must never enter the case. The document
 * counts as one row, its further lines as continuations.
 */
final class DocumentReader implements RecordReader {
    @Override
    public void read(ByteWindow window, RowSink sink) throws IOException {
        LineParser lines = new LineParser(window);
        while (lines.next()) {
            if (sink.tally().rows > 0) {
                sink.tally().continuationLines++;
            } else if (lines.isBlank()) {
                sink.tally().blankLines++;
            } else {
                sink.tally().rows++;
            }
        }
    }
}
