package stillwatch.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.casework.Subject;

/**
 * Where the rows of one kind lie, and each of their fields.
 *
 * @param from tables and joins; a join is only walked for rows that pass the conditions
 * @param usualOrder the order where the expression names none; always ends with a unique column
 * @param fields by the field's name in the query language
 */
record RowPlaces(String from, String usualOrder, Map<String, FieldPlace> fields) {
    /** Collects the fields of one kind. */
    static final class Builder {
        private final Map<String, FieldPlace> fields = new HashMap<>();

        /** Fields that are columns of the same name. */
        Builder columns(String alias, String... names) {
            for (String name : names) {
                fields.put(name, FieldPlace.column(alias + "." + name));
            }
            return this;
        }

        Builder put(String name, FieldPlace place) {
            fields.put(name, place);
            return this;
        }

        Builder put(String name, String sql) {
            return put(name, FieldPlace.column(sql));
        }

        /** Fields that are columns of the same name in a dictionary joined under {@code alias}. */
        Builder dictionary(String alias, String owner, String table, String... names) {
            for (String name : names) {
                fields.put(name, FieldPlace.dictionary(alias + "." + name, owner, table, name));
            }
            return this;
        }

        /** Tags and notes on subjects of a kind. {@code idInside} turns {@code subject_id} into the type of {@code owner}. */
        Builder remarks(Subject.Kind kind, String owner, String idInside) {
            String ofKind = " WHERE subject_kind = '" + kind.word() + "'";
            fields.put(
                    "tag",
                    FieldPlace.many(
                            owner, idInside, "tagging JOIN tag ON tag.key = tagging.tag_key" + ofKind, "tag.name"));
            fields.put("note", FieldPlace.many(owner, idInside, "note" + ofKind, "note.text"));
            return this;
        }

        /** The campaigns of an account; the crowd takes no part in a campaign. */
        Builder campaigns(String accountKey) {
            fields.put(
                    "campaign",
                    FieldPlace.many(
                            accountKey,
                            "m.account_key",
                            "campaign_member m JOIN campaign g ON g.key = m.campaign_key WHERE m.membership <> 'crowd'",
                            "g.id"));
            return this;
        }

        /** The traits of the account behind a row, tested in the account table. */
        Builder accountBehind(String accountKey, List<String> traits) {
            for (String trait : traits) {
                String column = AccountPlaces.columnOf(trait);
                fields.put(
                        "account." + trait,
                        FieldPlace.dictionary("a." + column, accountKey, "account", "account." + column));
            }
            return this;
        }

        RowPlaces from(String from, String usualOrder) {
            return new RowPlaces(from, usualOrder, Map.copyOf(fields));
        }
    }
}
