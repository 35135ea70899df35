package stillwatch.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import stillwatch.dataset.Reject;
import stillwatch.store.RejectListQuery.Row;

/** Writes rejected rows: as a table that says why, or the bytes alone, which can be mended and imported again. */
public final class RejectsWriter {
    /** What is written of each row. */
    public enum Form {
        /**
         * RFC 4180: source, line, byte_offset, reason, size, raw. The row's bytes are made visible as {@link RawText} does, and
         * no cell runs as a formula in a spreadsheet.
         */
        CSV,
        /** The row's bytes as they are in the file, and a line feed behind them. */
        RAW
    }

    /** Blanks before the sign are skipped by some programs; East Asian editions take the wide signs as well. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\u00a0]*[=+@\\-\\uff1d\\uff0b\\uff0d\\uff20].*|\\\\[tnr].*");

    private final OutputStream out;
    private final Form form;

    /** @throws UncheckedIOException where the header cannot be written */
    public RejectsWriter(OutputStream out, Form form) {
        this.out = out;
        this.form = form;
        if (form == Form.CSV) {
            write("source,line,byte_offset,reason,size,raw\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param row with all its bytes */
    public void put(Row row) {
        Reject reject = row.reject();
        if (form == Form.RAW) {
            write(reject.raw());
            write(new byte[] {'\n'});
            return;
        }
        write(String.join(
                        ",",
                        cell(row.sourceName()),
                        Long.toString(reject.source().line()),
                        Long.toString(reject.source().byteOffset()),
                        cell(reject.reason()),
                        Long.toString(row.sizeBytes()),
                        cell(RawText.visible(reject.raw())))
                .concat("\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean needsQuotes = safe.chars().anyMatch(c -> ",;\"'\n\r".indexOf(c) >= 0);
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
