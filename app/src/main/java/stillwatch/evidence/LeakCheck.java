package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.content.RawIds;
import stillwatch.task.Cancellation;

/** Looks once more through every written file of an edition with pseudonyms for an identifier of the case. */
final class LeakCheck {
    static final String NAME = "identifiers";

    private final RawIds rawIds;

    LeakCheck(RawIds rawIds) {
        this.rawIds = rawIds;
    }

    /** Says which file and which field, never the identifier. */
    Check run(Path folder, Cancellation cancellation) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try (Stream<String> lines = FileText.lines(file)) {
                Optional<String> field = lines.peek(line -> cancellation.check())
                        .map(rawIds::firstFieldIn)
                        .flatMap(Optional::stream)
                        .findFirst();
                if (field.isPresent()) {
                    return Check.failed(
                            NAME,
                            "An identifier of the field " + field.get() + " would have been in "
                                    + folder.relativize(file).toString().replace('\\', '/')
                                    + ". Nothing was saved.");
                }
            }
        }
        return Check.passed(
                NAME, "None of the case's identifiers (of five characters or more) is in any file of this edition.");
    }
}
