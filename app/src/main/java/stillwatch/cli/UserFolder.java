package stillwatch.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code Stillwatch} in the user's home: the signing key lies there, and results that nobody named a folder for.
 * A person finds it without being told, and the program's own folder, which may be a source tree or write-protected, stays
 * clean.
 */
final class UserFolder {
    private final Path path;

    private UserFolder(Path path) {
        this.path = path;
    }

    /** Made where it is missing; below the temporary folder for a user whose home cannot be written, as in many containers. */
    static UserFolder below(Path home) throws IOException {
        Path parent = Files.isWritable(home) ? home : Path.of(System.getProperty("java.io.tmpdir"));
        return new UserFolder(Files.createDirectories(parent.resolve("Stillwatch")));
    }

    Path path() {
        return path;
    }

    /** @return a new, empty folder {@code NAME-1}, {@code NAME-2} …: every run keeps its own results */
    Path freshFolder(String name) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(path.resolve(name + "-" + number));
            } catch (FileAlreadyExistsException taken) {
                // Another run has it, perhaps one that runs at this moment: making the folder is what decides.
            }
        }
    }
}
