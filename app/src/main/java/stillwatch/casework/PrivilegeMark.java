package stillwatch.casework;

/**
 * A conversation, an exchange or a note that goes into no package.
 *
 * @param basis why, such as attorney-client privilege or work product
 * @param description what it is, without what it says; this sentence stands in the privilege log
 */
public record PrivilegeMark(
        long key, Subject subject, String basis, String description, String author, long atMillis) {}
