package stillwatch.store;

/**
 * Where a field of the query language lies in the tables. A test on it is written as {@code before + test(tested) + after};
 * all four texts come from this room's code, never from an expression.
 *
 * @param output the SQL that shows and sorts by the field; {@code null} where a row may have several values
 * @param tested the SQL of the value that a test looks at
 * @param missing the SQL that is true where the row has no such value
 */
record FieldPlace(String output, String before, String tested, String after, String missing) {
    /** A column of a joined table. */
    static FieldPlace column(String sql) {
        return new FieldPlace(sql, "", sql, "", sql + " IS NULL");
    }

    /**
     * A value that lies once in a dictionary: tested there, so that the many rows compare integers only.
     *
     * @param output the value through the outer question's join
     * @param owner the column that holds the dictionary's key
     */
    static FieldPlace dictionary(String output, String owner, String table, String column) {
        return new FieldPlace(
                output, owner + " IN (SELECT key FROM " + table + " WHERE ", column, ")", output + " IS NULL");
    }

    /**
     * Values of which a row may have several.
     *
     * @param owner the outer question's column that {@code ownerInside} is compared with; never NULL
     * @param inside tables and joins, with a condition if they need one
     */
    static FieldPlace many(String owner, String ownerInside, String inside, String tested) {
        String selected = owner + " IN (SELECT " + ownerInside + " FROM " + inside;
        String joint = inside.contains(" WHERE ") ? " AND " : " WHERE ";
        return new FieldPlace(
                null,
                selected + joint,
                tested,
                ")",
                owner + " NOT IN (SELECT " + ownerInside + " FROM " + inside + ")");
    }
}
