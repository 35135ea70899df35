package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * Which key puts which tag on a conversation under review. Belongs to the case, as its tags do; lies in {@code meta}. It
 * changes how one works, not what the case says, so it is no act.
 */
public final class ReviewKeysTable {
    private static final String SETTING = "review.keys";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFile file;

    public ReviewKeysTable(CaseFile file) {
        this.file = file;
    }

    /**
     * One key.
     *
     * @param key a digit or a capital letter
     * @param tag the tag's name; it may not exist yet
     * @param verdict whether the conversation is done with it, so that the next one comes
     */
    public record ReviewKey(String key, String tag, boolean verdict) {}

    /** Empty where nobody has bound keys in this case. */
    public List<ReviewKey> all() {
        String json = file.read(connection -> Sql.first(
                        connection, "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), SETTING)
                .orElse("[]"));
        try {
            return JSON.readValue(json, new TypeReference<List<ReviewKey>>() {});
        } catch (JsonProcessingException e) {
            throw new CaseFileException("The review keys of this case cannot be read. Bind them anew.", e);
        }
    }

    public void replace(List<ReviewKey> keys) {
        try {
            String json = JSON.writeValueAsString(keys);
            file.write(
                    connection -> Sql.update(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", SETTING, json));
        } catch (JsonProcessingException e) {
            throw new CaseFileException("The review keys cannot be written.", e);
        }
    }
}
