package stillwatch.dataset;

/**
 * Where a row stands in the file that it was read from.
 *
 * @param sourceKey the imported file, as numbered in the case file
 * @param line the line on which the row begins, counted from 1; a quoted newline counts as a line
 * @param byteOffset the offset of the row's first byte in the decompressed file, counted from 0
 */
public record SourceRef(long sourceKey, long line, long byteOffset) {}
