package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few lines around a JDBC statement, so that a query class holds its SQL and its row and nothing else. */
final class Sql {
    private Sql() {}

    /** Makes one answer out of the row that the result stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at the row that the result stands on. */
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... arguments) throws SQLException {
        List<T> answers = new ArrayList<>();
        forEach(connection, sql, result -> answers.add(row.read(result)), arguments);
        return answers;
    }

    static <T> Optional<T> first(Connection connection, String sql, Row<T> row, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.of(row.read(result)) : Optional.empty();
        }
    }

    static void forEach(Connection connection, String sql, RowVisitor visitor, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                visitor.visit(result);
            }
        }
    }

    /** The first column of the first row; 0 where there is none. */
    static long number(Connection connection, String sql, Object... arguments) throws SQLException {
        return first(connection, sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** @return how many rows were changed */
    static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** A number that may be missing. */
    static Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** {@code ?,?,?} for a list of arguments. */
    static String marks(int count) {
        return "?,".repeat(count).substring(0, Math.max(0, 2 * count - 1));
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
