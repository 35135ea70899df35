package stillwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of one row as texts, for the kinds of which a dataset has few rows. */
final class Fields {
    private final List<ColumnMapping> columns;
    private final Map<String, Integer> index = new HashMap<>();
    private final String[] values;
    private final Tally tally;
    private String problem;

    Fields(List<ColumnMapping> columns, Tally tally) {
        this.columns = columns;
        this.tally = tally;
        values = new String[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i).column(), i);
        }
    }

    void set(int column, byte[] bytes, int from, int to) {
        if (to > from) {
            values[column] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            tally.given.add(columns.get(column).column());
        }
    }

    void fail(String reason) {
        problem = problem == null ? reason : problem;
    }

    /** How many fields the row gave. */
    int count() {
        return (int) Arrays.stream(values).filter(Objects::nonNull).count();
    }

    /** The first problem of the row, or {@code null}. */
    String problem() {
        return problem;
    }

    /** The value, the mapping's own value where the row gave none, or {@code null}. */
    String text(String column) {
        Integer at = index.get(column);
        if (at == null) {
            return null;
        }
        return values[at] == null ? columns.get(at).otherwise() : values[at];
    }

    /** A value that must be there; notes the problem where it is not. */
    String required(String column) {
        String value = text(column);
        if (value == null) {
            fail(column + " is missing");
        }
        return value;
    }

    Long time(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        byte[] bytes = value.strip().getBytes(StandardCharsets.UTF_8);
        long millis = columns.get(index.get(column)).time().millis(bytes, 0, bytes.length);
        if (millis == TimeFormat.UNREADABLE) {
            fail(column + " is not a readable time");
            return null;
        }
        return millis;
    }

    Boolean flag(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        switch (value.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1" -> {
                return true;
            }
            case "false", "0" -> {
                return false;
            }
            default -> {
                fail(column + " is neither true nor false");
                return null;
            }
        }
    }

    void clear() {
        Arrays.fill(values, null);
        problem = null;
    }
}
