package stillwatch.ui.importing;

import java.util.Optional;
import stillwatch.dataset.Source;
import stillwatch.ingest.FilePreview;
import stillwatch.ui.kit.Formats;

/**
 * What the dialog shows that reads rejects again.
 *
 * @param source the file; empty until it was asked for
 * @param preview what the first rejects would be
 * @param mistake why they cannot be read again; empty where they can
 */
record RereadState(Optional<Source> source, Optional<FilePreview> preview, String mistake) {
    static final RereadState NOTHING = new RereadState(Optional.empty(), Optional.empty(), "");

    boolean isUsable() {
        return mistake.isEmpty()
                && preview.filter(
                                file -> file.isUsable() && !file.first().rows().isEmpty())
                        .isPresent();
    }

    /** What would become of the first rejects, in a sentence. */
    String words() {
        if (!mistake.isEmpty()) {
            return mistake;
        }
        if (preview.isEmpty()) {
            return "Reading the first rejects…";
        }
        FilePreview file = preview.get();
        if (!file.isUsable()) {
            return file.problem();
        }
        long rows = file.first().rows().size();
        long looked = rows + file.first().rejects();
        String of = " of the first " + Formats.count(looked) + " rejects ";
        String reasons = looked == rows
                ? ""
                : "\nRejected by it: " + FileWords.reasons(file.first().reasons()) + ".";
        return (rows == 0 ? "None" : Formats.count(rows)) + of + (rows == 1 ? "is a row" : "are rows")
                + " by this mapping. The others stay as they are."
                + reasons;
    }
}
