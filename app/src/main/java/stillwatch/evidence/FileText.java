package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import stillwatch.evidence.paper.PrintedText;

/** What a file of a package says, line by line, whatever its format: what must not be in it is looked for there. */
final class FileText {
    private FileText() {}

    static Stream<String> lines(Path file) throws IOException {
        return file.getFileName().toString().endsWith(".pdf") ? PrintedText.lines(file).stream() : Files.lines(file);
    }
}
