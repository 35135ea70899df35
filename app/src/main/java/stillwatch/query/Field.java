package stillwatch.query;

/**
 * One word that a condition may be about.
 *
 * @param name as it is written in an expression and stands at the head of a result's column
 * @param many whether a row may hold several such values (tags, campaigns); such a field is asked for, not shown or sorted by
 * @param meaning for help texts, without a full stop
 */
public record Field(String name, FieldType type, boolean many, String meaning) {
    static Field text(String name, String meaning) {
        return new Field(name, FieldType.TEXT, false, meaning);
    }

    static Field number(String name, String meaning) {
        return new Field(name, FieldType.NUMBER, false, meaning);
    }

    static Field time(String name, String meaning) {
        return new Field(name, FieldType.TIME, false, meaning);
    }

    static Field flag(String name, String meaning) {
        return new Field(name, FieldType.FLAG, false, meaning);
    }

    static Field many(String name, String meaning) {
        return new Field(name, FieldType.TEXT, true, meaning);
    }

    /** The same field of the account behind a row: {@code plan} becomes {@code account.plan}. */
    Field ofAccount() {
        return new Field("account." + name, type, many, "of the account: " + meaning);
    }
}
