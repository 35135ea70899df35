package stillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import stillwatch.query.Expression;
import stillwatch.query.Field;
import stillwatch.query.FieldType;

/** The rows that fit an expression of the query language, one at a time: the memory does not grow with their number. */
public final class MatchingRowsQuery {
    private final CaseFile file;

    public MatchingRowsQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param visitor gets each row's values in the order of {@code expression.rows().columns()}: {@code String} for text,
     *     {@code Long} or {@code Double} for numbers, {@code Long} UTC epoch milliseconds for times, {@code Boolean} for flags,
     *     {@code null} where the row has none
     * @return how many rows there were
     */
    public long forEach(Expression expression, Consumer<List<Object>> visitor) {
        ExpressionSql question = ExpressionSql.rows(expression);
        List<Field> columns = expression.rows().columns();
        return file.read(connection -> {
            long[] count = {0};
            Sql.forEach(
                    connection,
                    question.sql(),
                    row -> {
                        count[0]++;
                        visitor.accept(values(row, columns));
                    },
                    question.arguments());
            return count[0];
        });
    }

    private static List<Object> values(ResultSet row, List<Field> columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(i + 1);
            if (value instanceof Integer small) {
                // The driver hands out the smallest type that a number fits.
                boolean isFlag = columns.get(i).type() == FieldType.FLAG;
                value = isFlag ? (Object) (small != 0) : (Object) small.longValue();
            }
            values.add(value);
        }
        return values;
    }
}
