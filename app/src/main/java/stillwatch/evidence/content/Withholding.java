package stillwatch.evidence.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.function.Predicate;
import stillwatch.casework.Activity;

/**
 * Entries of the activity log whose contents a package must not tell although the log itself is in it. Such an entry keeps its
 * number, time, author, act and hashes, so that the chain still shows; its {@code changes} are {@code null}.
 */
final class Withholding {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Withholding() {}

    static Activity bare(Activity entry) {
        return new Activity(
                entry.seq(),
                entry.atMillis(),
                entry.author(),
                entry.action(),
                entry.subject(),
                "[withheld]",
                null,
                "",
                entry.undoes(),
                entry.previousHash(),
                entry.hash());
    }

    /** Whether one of the rows that an entry changed is of these. */
    static boolean changed(Activity entry, String table, Predicate<JsonNode> row) {
        if (entry.changes() == null || !entry.changes().contains(table)) {
            return false;
        }
        try {
            for (JsonNode change : JSON.readTree(entry.changes())) {
                if (change.path("table").asText().equals(table) && row.test(change)) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            // Not to be understood, so not to be told.
            return true;
        }
    }

    static boolean holdsNote(Activity entry, Set<Long> keys) {
        return !keys.isEmpty()
                && changed(entry, "note", row -> keys.contains(row.path("key").asLong()));
    }
}
