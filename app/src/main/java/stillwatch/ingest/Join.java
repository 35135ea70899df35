package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * How the record of an exchange is completed from other records, of another log or of the same.
 *
 * @param as under which name a record of the other log is put into the exchange's record; {@code null} where records of the
 *     same log continue each other
 * @param title the other log's name for people
 * @param key where in the exchange's record the value stands by which the two belong together
 * @param otherKey where in the other record
 * @param recognize places that must all be there for a file to be taken for the other log
 * @param sequence where records of the same log are numbered: those above 0 continue the one with 0; otherwise {@code null}
 * @param members the other record's members that the mapping uses; empty for all
 */
record Join(
        String as,
        String title,
        RecordPath key,
        RecordPath otherKey,
        List<RecordPath> recognize,
        RecordPath sequence,
        Set<String> members) {
    Join {
        recognize = List.copyOf(recognize);
        members = Set.copyOf(members);
    }

    boolean isWithinTheLog() {
        return sequence != null;
    }

    /** The number of a record that others may continue, or that continues another. */
    long number(JsonNode record) {
        return sequence.all(record).stream()
                .mapToLong(JsonNode::asLong)
                .findFirst()
                .orElse(0);
    }

    /** The members of an exchange's record that the join uses or makes. */
    List<String> names() {
        return isWithinTheLog() ? List.of(key.firstName(), sequence.firstName()) : List.of(key.firstName(), as);
    }

    /** @return the value that joins, or {@code null} */
    static String text(RecordPath path, JsonNode record) {
        return path.all(record).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
