package stillwatch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The case file could not be read or written. The message is a sentence for the user. */
public final class CaseFileException extends RuntimeException {
    public CaseFileException(String message) {
        super(message);
    }

    public CaseFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says in words why SQLite refused something. */
    static CaseFileException of(String act, Path path, SQLException e) {
        String problem =
                switch (e.getErrorCode() & 0xff) {
                    case 5, 6 -> "another program is writing to it. Close it there and try again";
                    case 8 -> "it is write-protected";
                    case 11, 26 -> "it is damaged or not a case file. Work on a copy from your backup";
                    case 13 -> "the disk is full. Nothing that was saved before is lost; make room and try again";
                    case 14 -> "the file or its folder cannot be opened. Check that it exists and that you may write there";
                    default -> e.getMessage();
                };
        return new CaseFileException("Cannot " + act + " the case " + path.getFileName() + ": " + problem + ".", e);
    }

    /** A file beside the case, which an import needs for a while, could not be written. */
    static CaseFileException notWritten(Path path, IOException e) {
        return new CaseFileException(
                "Cannot write " + path.getFileName() + " beside the case: " + e.getMessage()
                        + ". Nothing that was saved before is lost; where the disk is full, make room and try again.",
                e);
    }
}
