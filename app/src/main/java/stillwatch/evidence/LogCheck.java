package stillwatch.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.bag.Findings;
import stillwatch.evidence.content.Part;
import stillwatch.store.ActivityTable;

/** Whether the activity log in the package is an unbroken chain that ends at the signed head. */
final class LogCheck {
    private static final String NAME = "activity log";

    Check run(BagTree tree, PackageLabels labels) {
        if (!tree.files().containsKey(Part.AUDIT_LOG.path())) {
            return Check.failed(NAME, Part.AUDIT_LOG.path() + " is missing.");
        }
        Walk walk = new Walk();
        try {
            JsonLines.read(tree, Part.AUDIT_LOG.path(), walk::visit);
        } catch (IOException | IllegalArgumentException e) {
            return Check.failed(NAME, "The log cannot be read: " + e.getMessage());
        }
        String end = walk.count + " " + walk.previousHash;
        if (!labels.logHead().filter(end::equals).isPresent()) {
            walk.problems.add("The log ends at entry " + walk.count
                    + " with another hash than bag-info.txt says: entries were cut off, added or replaced.");
        }
        String whenSound = walk.withContents == walk.count
                ? "All " + walk.count
                        + " entries have the hash of their contents and follow each other up to the signed head."
                : "All " + walk.count + " entries follow each other up to the signed head; this edition withholds their"
                        + " contents.";
        return walk.problems.toCheck(NAME, whenSound);
    }

    /** One pass over the log in order. */
    private static final class Walk {
        private final Findings problems = new Findings();
        private String previousHash = "0".repeat(64);
        private long count;
        private long withContents;

        void visit(JsonNode entry) {
            count++;
            long seq = entry.path("seq").asLong();
            if (seq != count) {
                problems.add("Entry " + count + " is missing: the next one is numbered " + seq + ".");
                count = seq;
            }
            if (!entry.path("previous_hash").asText().equals(previousHash)) {
                problems.add("Entry " + seq + " does not follow the entry before it.");
            }
            previousHash = entry.path("hash").asText();
            if (entry.has("changes")) {
                withContents++;
                if (!ActivityTable.hash(activity(entry)).equals(previousHash)) {
                    problems.add("Entry " + seq + " was changed after it was written.");
                }
            }
        }

        private static Activity activity(JsonNode entry) {
            return new Activity(
                    entry.path("seq").asLong(),
                    entry.path("at_millis").asLong(),
                    entry.path("author").asText(),
                    entry.path("action").asText(),
                    new Subject(
                            Subject.Kind.ofWord(entry.path("subject_kind").asText()),
                            entry.path("subject_id").asText()),
                    entry.path("summary").asText(),
                    entry.path("changes").asText(),
                    entry.path("reason").asText(),
                    entry.path("undoes").isNumber() ? entry.path("undoes").asLong() : null,
                    entry.path("previous_hash").asText(),
                    entry.path("hash").asText());
        }
    }
}
