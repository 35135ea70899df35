package stillwatch.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import stillwatch.task.Progress;

/** Where an import writes until it is complete. Closing it before that leaves the case as it was. */
interface ImportPlace extends AutoCloseable {
    /** For the rows that are few; sees what the case holds and what this import has written. */
    Connection connection();

    /** Makes the database of the rows that are many; asked once. */
    StagedRows stageRows() throws SQLException, IOException;

    /**
     * Brings everything into the case, in one step.
     *
     * @param exchanges what was staged; {@code null} where nothing was
     */
    void complete(ExchangeAppender exchanges, Progress progress) throws SQLException, IOException;

    @Override
    void close();

    /** Where this process may write beside the case, and what another one that was killed left there. */
    static Path beside(Path caseFile) {
        return caseFile.resolveSibling(
                caseFile.getFileName() + "-import-" + ProcessHandle.current().pid());
    }

    /** A killed import leaves its files behind; the next import removes them. They hold nothing that is not in the originals. */
    static void removeAbandoned(Path caseFile) throws IOException {
        String start = caseFile.getFileName() + "-import-";
        Path folder = caseFile.toAbsolutePath().getParent();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                folder, sibling -> sibling.getFileName().toString().startsWith(start))) {
            for (Path sibling : siblings) {
                String process = sibling.getFileName()
                        .toString()
                        .substring(start.length())
                        .replaceFirst("-.*$", "");
                if (process.matches("\\d{1,18}") && !isRunning(Long.parseLong(process))) {
                    Files.delete(sibling);
                }
            }
        }
    }

    private static boolean isRunning(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).isPresent();
    }
}
