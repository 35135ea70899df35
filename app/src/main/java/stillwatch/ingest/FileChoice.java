package stillwatch.ingest;

/**
 * How the user wants one file read; exactly one part says so.
 *
 * @param format a preset's name or a dataset kind's word, or {@code null}
 * @param mapping a mapping of the user's own, or {@code null}
 * @param isLeftOut whether the file is not to be imported at all
 */
public record FileChoice(String format, MappingDraft mapping, boolean isLeftOut) {
    public static FileChoice as(String format) {
        return new FileChoice(format, null, false);
    }

    public static FileChoice by(MappingDraft mapping) {
        return new FileChoice(null, mapping, false);
    }

    public static FileChoice leftOut() {
        return new FileChoice(null, null, true);
    }
}
