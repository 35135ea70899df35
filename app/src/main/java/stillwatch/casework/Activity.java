package stillwatch.casework;

/**
 * One entry of the activity log. The log is append-only and each entry's {@code hash} covers the one before.
 *
 * @param seq 1, 2, 3 … without a gap; the newest is the case's revision
 * @param action what was done, such as {@code tag.add}, {@code campaign.state}, {@code import}
 * @param subject what it was done to
 * @param summary the act in one sentence
 * @param changes the rows before and after, as JSON; what undo reads
 * @param reason why, in the author's words; may be empty
 * @param undoes the entry that this one takes back, or {@code null}
 */
public record Activity(
        long seq,
        long atMillis,
        String author,
        String action,
        Subject subject,
        String summary,
        String changes,
        String reason,
        Long undoes,
        String previousHash,
        String hash) {}
