package stillwatch.cli;

import java.time.Instant;
import stillwatch.query.Field;
import stillwatch.query.FieldType;

/** A value of a result in words: times in RFC 3339, a missing value as nothing. */
final class CellText {
    private CellText() {}

    static String of(Field field, Object value) {
        if (value == null) {
            return "";
        }
        return field.type() == FieldType.TIME
                ? Instant.ofEpochMilli((Long) value).toString()
                : value.toString();
    }
}
