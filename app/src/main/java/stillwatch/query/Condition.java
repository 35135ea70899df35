package stillwatch.query;

import java.util.List;

/**
 * What a row must fulfil. Every condition is true or false, never unknown: a missing value fulfils no comparison, and
 * {@link Not} turns that round.
 *
 * <p>Values are {@code String} for text, {@code Long} or {@code Double} for numbers, {@code Long} UTC epoch milliseconds
 * for times and {@code Boolean} for flags, as the field's type says.
 */
public sealed interface Condition {
    /** True where every part is; true where there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True where one part is. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Compare(Field field, Operator operator, Object value) implements Condition {}

    record OneOf(Field field, List<Object> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    record Missing(Field field) implements Condition {}
}
