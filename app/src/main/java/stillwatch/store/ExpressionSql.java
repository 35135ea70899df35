package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stillwatch.query.Condition;
import stillwatch.query.Expression;
import stillwatch.query.Expression.SortKey;
import stillwatch.query.Field;
import stillwatch.query.Operator;
import stillwatch.query.RowKind;

/**
 * A checked expression as SQL. Every value of the expression becomes a bound argument; the text is put together from this
 * room's own words alone, chosen by the field, so nothing that a person types can become SQL.
 */
final class ExpressionSql {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RowPlaces places;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    private ExpressionSql(RowPlaces places) {
        this.places = places;
    }

    /** The question for whole rows: one result column for each of the kind's columns, in their order. */
    static ExpressionSql rows(Expression expression) {
        ExpressionSql made = new ExpressionSql(placesOf(expression.rows()));
        made.sql.append("SELECT ").append(made.outputs(expression.rows())).append(" FROM ");
        made.sql.append(made.places.from()).append(" WHERE ");
        made.condition(expression.where());
        made.order(expression.order());
        if (expression.limit().isPresent()) {
            made.sql.append(" LIMIT ");
            made.argument(expression.limit().getAsLong());
        }
        return made;
    }

    /**
     * The question for the keys alone, in the order of the expression.
     *
     * @param order further sort keys as SQL, each ending with a comma; empty for the expression's own order
     */
    static ExpressionSql accountKeys(Expression expression, String order) {
        ExpressionSql made = new ExpressionSql(placesOf(RowKind.ACCOUNTS));
        made.sql.append("SELECT a.key FROM ").append(made.places.from()).append(" WHERE ");
        made.condition(expression.where());
        made.sql.append(" ORDER BY ").append(order).append(made.places.usualOrder());
        return made;
    }

    static RowPlaces placesOf(RowKind rows) {
        return switch (rows) {
            case ACCOUNTS -> AccountPlaces.places();
            case EXCHANGES -> TrafficPlaces.exchanges();
            case CONVERSATIONS -> TrafficPlaces.conversations();
            case CAMPAIGNS -> ConclusionPlaces.campaigns();
            case LINKS -> ConclusionPlaces.links();
        };
    }

    String sql() {
        return sql.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    private String outputs(RowKind rows) {
        return rows.columns().stream().map(field -> place(field).output()).collect(Collectors.joining(", "));
    }

    private void order(List<SortKey> keys) {
        sql.append(" ORDER BY ");
        for (SortKey key : keys) {
            sql.append(place(key.field()).output()).append(key.descending() ? " DESC" : "");
            sql.append(" NULLS LAST, ");
        }
        sql.append(places.usualOrder());
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            joined(all.parts(), " AND ", "TRUE");
        } else if (condition instanceof Condition.Any any) {
            joined(any.parts(), " OR ", "FALSE");
        } else if (condition instanceof Condition.Not not) {
            // "IS NOT TRUE" and not "NOT": a comparison with a missing value is unknown in SQL, but false in this
            // language.
            sql.append('(');
            condition(not.part());
            sql.append(") IS NOT TRUE");
        } else if (condition instanceof Condition.Missing missing) {
            sql.append('(').append(place(missing.field()).missing()).append(')');
        } else if (condition instanceof Condition.OneOf oneOf) {
            tested(oneOf.field(), " IN (SELECT value FROM json_each(", json(oneOf.values()), "))");
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare);
        }
    }

    private void joined(List<Condition> parts, String joint, String empty) {
        if (parts.isEmpty()) {
            sql.append(empty);
            return;
        }
        sql.append('(');
        for (int i = 0; i < parts.size(); i++) {
            sql.append(i == 0 ? "" : joint);
            condition(parts.get(i));
        }
        sql.append(')');
    }

    private void compare(Condition.Compare compare) {
        FieldPlace place = place(compare.field());
        if (place.output() != null && place.output().equals(TrafficPlaces.EXCHANGE_TIME)) {
            exchangeTime(compare);
        } else if (compare.operator() == Operator.CONTAINS) {
            sql.append(place.before())
                    .append("instr(lower(")
                    .append(place.tested())
                    .append("), lower(");
            argument(compare.value());
            sql.append(")) > 0").append(place.after());
        } else {
            tested(compare.field(), sign(compare.operator()), compare.value(), "");
        }
    }

    /**
     * A span of time is found through the blocks of consecutive keys, because no index covers every exchange's time. The
     * bound on the key follows from the comparison, so it changes no answer; it only lets the database skip what is outside.
     */
    private void exchangeTime(Condition.Compare compare) {
        Operator operator = compare.operator();
        sql.append('(');
        tested(compare.field(), sign(operator), compare.value(), "");
        if (operator != Operator.LESS && operator != Operator.LESS_OR_EQUAL) {
            sql.append(" AND e.key >= (SELECT min(first_key) FROM exchange_block WHERE last_at_millis >= ");
            argument(compare.value());
            sql.append(')');
        }
        if (operator != Operator.GREATER && operator != Operator.GREATER_OR_EQUAL) {
            sql.append(" AND e.key <= (SELECT max(last_key) FROM exchange_block WHERE first_at_millis <= ");
            argument(compare.value());
            sql.append(')');
        }
        sql.append(')');
    }

    private void tested(Field field, String before, Object value, String after) {
        FieldPlace place = place(field);
        sql.append(place.before()).append(place.tested()).append(before);
        argument(value);
        sql.append(after).append(place.after());
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
            case CONTAINS -> throw new IllegalArgumentException("not a sign of SQL");
        };
    }

    private void argument(Object value) {
        sql.append('?');
        arguments.add(value instanceof Boolean flag ? (Object) (flag ? 1 : 0) : value);
    }

    private FieldPlace place(Field field) {
        return places.fields().get(field.name());
    }

    private static String json(List<Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values are texts, numbers and flags", e);
        }
    }
}
