package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of the report.
 *
 * @param file the name of its CSV file below {@code data/report/exhibits}
 * @param caption what it shows, one line
 * @param columns headings, with the unit where there is one
 * @param rows texts, {@code Long}, {@code Double}, {@code BigDecimal} or {@code null}; as many per row as there are columns
 */
public record ReportTable(String file, String caption, List<String> columns, List<List<Object>> rows) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
