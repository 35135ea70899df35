package stillwatch.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an expression asks for. */
public enum RowKind {
    ACCOUNTS(Fields.ACCOUNTS, Fields.ACCOUNTS),
    EXCHANGES(Fields.EXCHANGES, Fields.behind(Fields.EXCHANGES)),
    CONVERSATIONS(Fields.CONVERSATIONS, Fields.behind(Fields.CONVERSATIONS)),
    CAMPAIGNS(Fields.CAMPAIGNS, Fields.CAMPAIGNS),
    LINKS(Fields.LINKS, Fields.LINKS);

    private final List<Field> columns;
    private final List<Field> fields;

    RowKind(List<Field> own, List<Field> fields) {
        this.columns = own.stream().filter(field -> !field.many()).toList();
        this.fields = fields;
    }

    /** The word that an expression begins with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every field that a condition may name. */
    public List<Field> fields() {
        return fields;
    }

    /** The columns of a result, in order. */
    public List<Field> columns() {
        return columns;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    static Optional<RowKind> ofWord(String word) {
        for (RowKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
