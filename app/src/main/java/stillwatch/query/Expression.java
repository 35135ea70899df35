package stillwatch.query;

import java.util.List;
import java.util.OptionalLong;

/**
 * A checked question: which rows, under which condition, in which order, at most how many. Without an order, rows come as
 * they were read, campaigns and links strongest first.
 */
public record Expression(RowKind rows, Condition where, List<SortKey> order, OptionalLong limit) {
    public Expression {
        order = List.copyOf(order);
    }

    /** A field to sort by; rows that lack it come last in either direction. */
    public record SortKey(Field field, boolean descending) {}
}
