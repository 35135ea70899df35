package stillwatch.evidence.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stillwatch.dataset.SourceRef;

/**
 * A quoted row: an exhibit.
 *
 * @param exhibit its number in every edition of the package, from 1
 * @param kind account, exchange or conversation
 * @param key the case file's own number of the row
 * @param values what the case holds of it, column to text, in the words of the dataset format
 * @param origin where {@code raw} comes from
 * @param raw the row's bytes without its line end; {@code null} where they are withheld
 */
public record Quote(
        int exhibit, String kind, long key, SourceRef source, Map<String, String> values, Origin origin, byte[] raw) {
    public Quote {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Where a quoted row's bytes come from. */
    public enum Origin {
        /** Read again from the original file, whose digest is the one that was recorded at import. */
        ORIGINAL,
        /** The original is gone or changed: written anew from the values in the case, as one JSON object. */
        REBUILT,
        /** Something was taken out of the row: what is left, written anew as one JSON object. */
        REDACTED,
        /** This edition does not carry the bytes. */
        WITHHELD;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The column that names the row, such as {@code exchange_id}; empty where it has no id of its own. */
    public String id() {
        return values.getOrDefault(kind + "_id", "");
    }
}
