package stillwatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder that a command fills. It must be new or empty: results of two runs must never be taken for one. */
final class OutputFolder {
    private OutputFolder() {}

    /** @throws CommandException where something is in it already */
    static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new CommandException(
                        folder
                                + " holds files already, and nothing is overwritten. Name a new or an empty folder with --out.");
            }
        }
    }
}
