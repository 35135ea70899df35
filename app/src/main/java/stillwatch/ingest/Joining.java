package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Completes the records of one file, and counts how that went. */
final class Joining {
    private final Mapping mapping;
    private final Joins joins;
    private final String file;
    private long without;
    private long ambiguous;

    Joining(Mapping mapping, Joins joins, String file) {
        this.mapping = mapping;
        this.joins = joins;
        this.file = file;
    }

    /** What becomes of a record. */
    record Outcome(boolean isDone, String problem) {
        private static final Outcome GO_ON = new Outcome(false, null);
        private static final Outcome DONE = new Outcome(true, null);
    }

    /** @return whether rows are to be made of the record, or it is done with; then perhaps why it is rejected */
    Outcome complete(JsonNode record) {
        for (Join join : mapping.joins()) {
            if (mapping.isAdditions()) {
                return Join.text(join.otherKey(), record) == null
                        ? new Outcome(true, join.otherKey() + " is missing")
                        : Outcome.DONE;
            }
            if (join.isWithinTheLog()) {
                if (join.number(record) > 0) {
                    return continuation(join, record);
                }
                putTogether(join, (ObjectNode) record);
            } else {
                putIn(join, (ObjectNode) record);
            }
        }
        return Outcome.GO_ON;
    }

    private Outcome continuation(Join join, JsonNode record) {
        String key = Join.text(join.key(), record);
        JoinTable table = joins.table(mapping.name());
        // A record that found no room is spoken of in the report, so it is not said to be without a beginning.
        boolean isLost = table != null && (key == null || (table.has(key) && !table.isContinued(key)));
        return isLost
                ? new Outcome(true, "continues a record of which the beginning is in none of the files")
                : Outcome.DONE;
    }

    private void putTogether(Join join, ObjectNode record) {
        JoinTable table = joins.table(mapping.name());
        String key = Join.text(join.key(), record);
        if (table == null || key == null || !table.has(key)) {
            return;
        }
        List<JsonNode> more = table.continuations(key);
        mapping.rows().getOrDefault(Kind.CONVERSATIONS, List.of()).stream()
                .filter(column -> column.column().equals("messages"))
                .flatMap(column -> column.paths().stream())
                .map(RecordPath::firstName)
                .distinct()
                .forEach(name -> putTogether(name, record, more));
        for (JsonNode each : more) {
            each.fieldNames().forEachRemaining(name -> {
                if (!record.hasNonNull(name)) {
                    record.set(name, each.get(name));
                }
            });
        }
    }

    private static void putTogether(String name, ObjectNode record, List<JsonNode> more) {
        List<JsonNode> pieces = Stream.concat(Stream.of(record), more.stream())
                .filter(each -> each.hasNonNull(name))
                .map(each -> each.get(name))
                .toList();
        if (pieces.size() > 1) {
            record.set(name, Joins.together(pieces));
        }
    }

    private void putIn(Join join, ObjectNode record) {
        JoinTable table = joins.table(mapping.additionsName(join));
        if (table == null) {
            return;
        }
        String key = Join.text(join.key(), record);
        JsonNode other = key == null ? null : table.find(key, file);
        if (other != null) {
            record.set(join.as(), other);
        } else if (key != null && table.isAmbiguous(key, file)) {
            ambiguous++;
        } else {
            without++;
        }
    }

    /** Says in the report what did not fit together. */
    void report(Tally tally) {
        for (Join join : mapping.joins()) {
            if (mapping.isAdditions()) {
                reportAdditions(tally);
            } else if (!join.isWithinTheLog() && joins.table(mapping.additionsName(join)) != null) {
                reportJoined(join, tally);
            } else if (join.isWithinTheLog() && joins.table(mapping.name()) != null) {
                warn(
                        tally,
                        joins.table(mapping.name()).leftOut(file),
                        " records that continue another one were left out: what continues records is kept in memory up to "
                                + room() + ". Import the log in parts to have them all.");
            }
        }
    }

    private void reportAdditions(Tally tally) {
        JoinTable table = joins.table(mapping.name());
        if (table == null) {
            return;
        }
        long used = table.used(file);
        if (used > 0) {
            tally.made.put("joined", used);
        }
        warn(
                tally,
                table.leftOut(file),
                " records were not kept for joining: they are kept in memory up to " + room()
                        + ". Import the logs in parts to have them all.");
        warn(tally, table.repeated(file), " records have the key of an earlier one; the earlier one was joined.");
        warn(
                tally,
                tally.rows - used - table.leftOut(file) - table.repeated(file),
                " records belong to no record that was read in this import. This log only completes another one: import both"
                        + " together, into a case that has neither.");
    }

    private void reportJoined(Join join, Tally tally) {
        String where = " in the " + join.title();
        warn(
                tally,
                without,
                " records have no partner" + where
                        + (joins.table(mapping.additionsName(join)).leftOut() > 0 ? " as far as it was kept" : "")
                        + ".");
        warn(
                tally,
                ambiguous,
                " records have more than one possible partner" + where + " and were joined with none."
                        + " Import each pair of files by itself, or give the two the same beginning of their names.");
    }

    private static void warn(Tally tally, long count, String sentence) {
        if (count > 0) {
            tally.warnings.add(count + sentence);
        }
    }

    private static String room() {
        return (Joins.ROOM_BYTES >> 20) + " MiB";
    }
}
