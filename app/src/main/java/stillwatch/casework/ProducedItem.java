package stillwatch.casework;

/**
 * An item of a production with its number.
 *
 * @param kind account, exchange, conversation or source
 * @param key the case file's own key of it
 * @param treatment how this package carries it
 */
public record ProducedItem(long number, String kind, long key, Treatment treatment) {
    /** How a production carries an item. */
    public enum Treatment {
        FULL,
        REDACTED,
        /** Only a slip sheet with the number: the item is privileged. */
        WITHHELD;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Treatment ofWord(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
