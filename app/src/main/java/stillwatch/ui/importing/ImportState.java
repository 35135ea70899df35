package stillwatch.ui.importing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.Preview;
import stillwatch.ui.kit.Formats;

/**
 * What the import dialog shows.
 *
 * @param preview empty until the files were looked at, and where they cannot be
 * @param selected the selected file's origin; empty where there is none
 * @param answered the files for which the user said how they are to be read, by origin
 * @param looking how far the first look has come, in words; empty when it has ended
 * @param mistake why the files cannot be read, or a mapping cannot be used; empty where all is well
 * @param said what was just done, such as a mapping saved; empty where nothing was
 */
record ImportState(
        Optional<Preview> preview, String selected, Set<String> answered, String looking, String mistake, String said) {
    static final ImportState NOTHING = new ImportState(Optional.empty(), "", Set.of(), "", "", "");

    Optional<FilePreview> file() {
        return preview.flatMap(each -> each.file(selected));
    }

    /** Whether there is anything to import. */
    boolean isUsable() {
        return files().anyMatch(FilePreview::isUsable);
    }

    /** The question which field is the account, where the selected file leaves it to the user. */
    Optional<AccountQuestion> account() {
        return file().flatMap(file -> AccountQuestion.of(file, answered.contains(file.origin())));
    }

    /** How many of the files would be imported, in a sentence. */
    String headline() {
        if (preview.isEmpty()) {
            return looking;
        }
        long all = files().count();
        long usable = files().filter(FilePreview::isUsable).count();
        long open = files().filter(file -> file.isUsable() && isOpen(file)).count();
        if (all == 0) {
            return "There are no files here.";
        }
        String words = usable == all && all == 1
                ? "1 file will be imported"
                : Formats.count(usable) + " of " + Formats.count(all) + " files will be imported";
        return words
                + (open == 0 ? "." : "; " + Formats.count(open) + (open == 1 ? " asks" : " ask") + " for the account.");
    }

    boolean isOpen(FilePreview file) {
        return AccountQuestion.of(file, answered.contains(file.origin()))
                .filter(AccountQuestion::isOpen)
                .isPresent();
    }

    private Stream<FilePreview> files() {
        return preview.stream().flatMap(each -> each.files().stream());
    }

    ImportState with(Optional<Preview> next) {
        return new ImportState(next, selected, answered, looking, mistake, said);
    }

    ImportState selecting(String origin) {
        return new ImportState(preview, origin, answered, looking, "", "");
    }

    ImportState answering(Set<String> origins) {
        return new ImportState(preview, selected, Set.copyOf(origins), looking, mistake, said);
    }

    ImportState looking(String words) {
        return new ImportState(preview, selected, answered, words, mistake, said);
    }

    ImportState saying(String nextMistake, String nextSaid) {
        return new ImportState(preview, selected, answered, looking, nextMistake, nextSaid);
    }
}
