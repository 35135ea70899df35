package stillwatch.casework;

/** A remark in Markdown on a subject, with its author and the time of its last change. */
public record Note(long key, Subject subject, String author, long atMillis, String text) {}
