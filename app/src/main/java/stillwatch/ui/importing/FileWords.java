package stillwatch.ui.importing;

import java.util.Map;
import java.util.stream.Collectors;
import stillwatch.ingest.FilePreview;
import stillwatch.ui.kit.Formats;

/** What is said of a file before its import. */
final class FileWords {
    private FileWords() {}

    /** How a file is understood, in a few words. */
    static String understood(FilePreview file) {
        if (file.understood() == null || !file.isUsable()) {
            return file.problem();
        }
        return file.understood().kind() + ", as " + file.understood().title();
    }

    /** How a file is understood and by what, in a sentence. */
    static String heading(FilePreview file) {
        String size = Formats.bytes(file.sizeBytes());
        return file.understood() == null
                ? size
                : size + "  ·  " + file.understood().kind() + ", as "
                        + file.understood().title() + ", recognised "
                        + file.understood().how();
    }

    /** What becomes of the first rows, and what the user should know of the format; empty where there is nothing to say. */
    static String details(FilePreview file) {
        StringBuilder text = new StringBuilder();
        FilePreview.FirstRows first = file.first();
        if (first.rejects() > 0) {
            text.append(Formats.count(first.rejects()))
                    .append(" of the rows that were looked at would be kept as rejects: ")
                    .append(reasons(first.reasons()))
                    .append(".\n");
        }
        if (!first.unknownColumns().isEmpty()) {
            text.append("Nothing is made of: ")
                    .append(String.join(", ", first.unknownColumns()))
                    .append(".\n");
        }
        if (file.understood() != null) {
            file.understood().notes().forEach(note -> text.append(note).append('\n'));
        }
        return text.toString().strip();
    }

    static String reasons(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(entry -> Formats.count(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
