package stillwatch.store;

import java.util.Map;
import java.util.TreeMap;

/** What the case says of its last analysis: the entries of {@code meta} whose name begins with {@code analysis}. */
public final class AnalysisSettingsQuery {
    private final CaseFile file;

    public AnalysisSettingsQuery(CaseFile file) {
        this.file = file;
    }

    public Map<String, String> ask() {
        return file.read(connection -> {
            Map<String, String> settings = new TreeMap<>();
            Sql.forEach(
                    connection,
                    "SELECT name, value FROM meta WHERE name LIKE 'analysis%'",
                    row -> settings.put(row.getString("name"), row.getString("value")));
            return settings;
        });
    }
}
