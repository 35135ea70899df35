package stillwatch.ingest;

import java.nio.charset.StandardCharsets;

/** Files that are known by their first bytes and that nothing here reads: each is refused with what to do instead. */
final class ForeignFile {
    private ForeignFile() {}

    /** @throws UnreadableFileException where the content is such a file */
    static void refuse(SourceFile file, ByteWindow window) {
        if (begins(window, "PAR1")) {
            throw new UnreadableFileException(file.name()
                    + " is a Parquet file, which this program does not read. Nothing of it was imported. Convert it to CSV or"
                    + " to JSON lines with the program that wrote it, then import that.");
        }
        if (isUtf16(window)) {
            throw new UnreadableFileException(file.name()
                    + " is written in UTF-16, and only UTF-8 is read. Nothing of it was imported. Save it as UTF-8, then import"
                    + " it again.");
        }
        if (begins(window, "PK\u0003\u0004")) {
            throw new UnreadableFileException(file.name()
                    + " is a zip file (or a spreadsheet, which is one). Nothing of it was imported. Save a zip under a name"
                    + " that ends with .zip, and a spreadsheet as CSV, then import that.");
        }
    }

    private static boolean isUtf16(ByteWindow window) {
        int first = window.end < 2 ? 0 : (window.buffer[0] & 0xff) << 8 | (window.buffer[1] & 0xff);
        return first == 0xfffe || first == 0xfeff;
    }

    private static boolean begins(ByteWindow window, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.US_ASCII);
        if (window.end < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (window.buffer[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
