package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the member {@code join} of a mapping. */
final class JoinFile {
    private static final Set<String> OTHER_LOG = Set.of("as", "title", "key", "other_key", "recognize");
    private static final Set<String> SAME_LOG = Set.of("key", "sequence");

    private JoinFile() {}

    /** @throws IllegalArgumentException where a join cannot be used; the message says why */
    static List<Join> joins(JsonNode mapping, Map<Kind, List<ColumnMapping>> rows) {
        JsonNode given = mapping.path("join");
        if (given.isMissingNode()) {
            return List.of();
        }
        if (!mapping.path("input").asText().equals("jsonl") || mapping.has("each")) {
            throw new IllegalArgumentException("\"join\" needs the input jsonl, and no \"each\"");
        }
        List<Join> joins = new ArrayList<>();
        for (JsonNode each : given.isArray() ? given : List.of(given)) {
            joins.add(each.has("sequence") ? sameLog(each) : otherLog(each, rows));
        }
        if (joins.stream().filter(Join::isWithinTheLog).count() > 1) {
            throw new IllegalArgumentException("only one \"join\" can have a \"sequence\"");
        }
        // What continues a record is no record of its own: it must not look for a partner in another log.
        joins.sort(Comparator.comparing(join -> !join.isWithinTheLog()));
        return joins;
    }

    private static Join sameLog(JsonNode join) {
        MappingFile.refuseUnknown(join, SAME_LOG);
        RecordPath key = RecordPath.of(MappingFile.required(join, "key"));
        return new Join(
                null, null, key, key, List.of(), RecordPath.of(MappingFile.required(join, "sequence")), Set.of());
    }

    private static Join otherLog(JsonNode join, Map<Kind, List<ColumnMapping>> rows) {
        MappingFile.refuseUnknown(join, OTHER_LOG);
        String as = MappingFile.required(join, "as");
        String key = MappingFile.required(join, "key");
        List<RecordPath> recognize = MappingFile.paths(join.path("recognize"));
        if (recognize.isEmpty()) {
            throw new IllegalArgumentException("the \"join\" has no \"recognize\": its log would never be found");
        }
        return new Join(
                as,
                join.path("title").asText(as),
                RecordPath.of(key),
                RecordPath.of(join.path("other_key").asText(key)),
                recognize,
                null,
                members(as, rows));
    }

    /** @return the other record's members that columns use; empty for all */
    private static Set<String> members(String as, Map<Kind, List<ColumnMapping>> rows) {
        List<List<String>> used = rows.values().stream()
                .flatMap(List::stream)
                .flatMap(column -> column.paths().stream())
                .filter(path -> path.firstName().equals(as))
                .map(RecordPath::names)
                .toList();
        if (used.isEmpty()) {
            throw new IllegalArgumentException("no column uses what is joined as \"" + as + "\"");
        }
        Set<String> members = new HashSet<>();
        for (List<String> names : used) {
            if (names.size() < 2) {
                return Set.of();
            }
            members.add(names.get(1));
        }
        return members;
    }
}
