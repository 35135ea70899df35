package stillwatch.dataset;

/**
 * One imported file and what became of its lines: {@code rows + rejects + blankLines + headerLines + continuationLines = lines}.
 *
 * @param name the file's name inside the dataset, with {@code /} between folders
 * @param kind what it held: accounts, exchanges, conversations, releases, intel, answer_key
 * @param format how it was read: {@code dataset}, or the mapping's name
 * @param sizeBytes the file's size as received
 * @param sha256 the file's digest as received, 64 hex digits
 * @param contentSha256 the digest of the decompressed content; the same as {@code sha256} where nothing was compressed
 * @param continuationLines further lines of rows that hold line breaks inside quotes
 * @param importedAtMillis when, UTC epoch milliseconds
 */
public record Source(
        long key,
        String name,
        String kind,
        String format,
        long sizeBytes,
        String sha256,
        String contentSha256,
        long lines,
        long rows,
        long rejects,
        long blankLines,
        long headerLines,
        long continuationLines,
        long importedAtMillis) {}
