package stillwatch.query;

import java.util.EnumSet;
import java.util.Set;

/** What a field holds, and so which comparisons make sense on it. */
public enum FieldType {
    TEXT("text", EnumSet.of(Operator.EQUAL, Operator.CONTAINS)),
    NUMBER("a number", orderings()),
    TIME("a time", orderings()),
    FLAG("true or false", EnumSet.of(Operator.EQUAL));

    private final String description;
    private final Set<Operator> operators;

    FieldType(String description, Set<Operator> operators) {
        this.description = description;
        this.operators = operators;
    }

    /** What such a field holds, as a message says it: "a number". */
    String description() {
        return description;
    }

    boolean allows(Operator operator) {
        return operators.contains(operator);
    }

    /** The signs that may follow such a field, as a message lists them. */
    String signs() {
        return this == TEXT ? "=, != or ~" : this == FLAG ? "= or !=" : "=, !=, <, <=, > or >=";
    }

    private static Set<Operator> orderings() {
        return EnumSet.of(
                Operator.EQUAL, Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);
    }
}
