package stillwatch.ui.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The rows before and after, as an entry of the log holds them, in lines that a person can read. */
final class RowChangeText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_SHOWN = 200;

    private RowChangeText() {}

    /**
     * One value of a row.
     *
     * @param row the table and key of the row
     * @param before empty where the row or the value was not there
     * @param after empty where the row or the value is no longer there
     */
    record Line(String row, String column, String before, String after) {}

    /** @param changes the JSON of an entry; only values that differ become lines, of at most 200 rows */
    static List<Line> lines(String changes) {
        try {
            List<Line> lines = new ArrayList<>();
            int rows = 0;
            for (JsonNode change : JSON.readTree(changes)) {
                if (++rows > ROWS_SHOWN) {
                    lines.add(new Line("… and further rows", "", "", ""));
                    break;
                }
                addRow(lines, change);
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An entry of the activity log cannot be read.", e);
        }
    }

    private static void addRow(List<Line> lines, JsonNode change) {
        JsonNode before = change.path("before");
        JsonNode after = change.path("after");
        String row = change.path("table").asText() + " " + change.path("key").asText();
        JsonNode columns = after.isObject() ? after : before;
        columns.fieldNames().forEachRemaining(column -> {
            String old = before.path(column).asText("");
            String now = after.path(column).asText("");
            if (!old.equals(now) && !column.equals("key")) {
                lines.add(new Line(row, column, old, now));
            }
        });
    }
}
