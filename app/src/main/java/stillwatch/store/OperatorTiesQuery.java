package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import stillwatch.casework.OperatorTie;

/** What campaigns of the case, watch list included, share beyond chance, as the newest analysis found it; most surprising first. */
public final class OperatorTiesQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFile file;

    public OperatorTiesQuery(CaseFile file) {
        this.file = file;
    }

    public List<OperatorTie> ask() {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT a.id AS first, b.id AS second, t.* FROM campaign_tie t JOIN campaign a ON a.key = t.first_key"
                        + " JOIN campaign b ON b.key = t.second_key ORDER BY t.ln_probability, t.key",
                row -> new OperatorTie(
                        row.getString("first"),
                        row.getString("second"),
                        OperatorTie.Kind.valueOf(row.getString("kind")),
                        row.getLong("observed"),
                        row.getDouble("expected"),
                        row.getDouble("ln_probability"),
                        list(row.getString("values"), new TypeReference<List<String>>() {}),
                        list(row.getString("first_accounts"), new TypeReference<List<Long>>() {}),
                        list(row.getString("second_accounts"), new TypeReference<List<Long>>() {}))));
    }

    static <T> List<T> list(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new CaseFileException("A list in the results of the analysis cannot be read.", e);
        }
    }
}
