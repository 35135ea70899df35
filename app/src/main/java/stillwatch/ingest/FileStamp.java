package stillwatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * How a file on disk looked at some moment. Taken before a file is read and compared afterwards: rows of a file that changed
 * in between are evidence that no file bears out.
 *
 * @param path the file, or the zip that holds it
 * @param identity tells a file from another one of the same name; {@code null} where the system has no such thing
 */
record FileStamp(Path path, long sizeBytes, FileTime modified, Object identity) {

    /** @throws UnreadableFileException where the file is not there any more */
    static FileStamp of(SourceFile source) {
        Path path = Path.of(source.origin().replaceFirst("!.*", ""));
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(path, now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(
                    source.name() + " is no longer there: it was removed or renamed after the import had found it."
                            + " Nothing of it was imported.",
                    e);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    source.name() + " cannot be read: " + e.getMessage() + ". Nothing of it was imported.", e);
        }
    }

    /**
     * To be called when all of the file was read.
     *
     * @return a sentence for the report where there is something to say
     * @throws UnreadableFileException where the file is another one now, or has changed
     */
    Optional<String> compareAfterRead(SourceFile source) {
        if (!Files.exists(path)) {
            return Optional.of("The file was removed while it was read; all of it was read before. Keep a copy:"
                    + " an evidence package quotes its bytes.");
        }
        if (!equals(of(source))) {
            throw new UnreadableFileException(source.name() + " changed while it was read. Nothing of it was imported."
                    + " Wait until nothing writes to it, or import a copy.");
        }
        return Optional.empty();
    }
}
