package stillwatch.store;

import java.util.ArrayList;
import java.util.List;
import stillwatch.casework.Activity;

/** Whether the activity log is as it was written: finds edited, deleted and reordered entries and a cut tail. */
public final class ActivityVerifyQuery {
    private final CaseFile file;

    public ActivityVerifyQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param entries how many entries there are
     * @param head the newest entry's hash; 64 zeros for an empty log
     * @param problems one sentence each; empty for a sound log
     */
    public record Verdict(long entries, String head, List<String> problems) {
        public boolean isSound() {
            return problems.isEmpty();
        }
    }

    public Verdict ask() {
        return file.read(connection -> {
            Walk walk = new Walk();
            Sql.forEach(
                    connection, "SELECT * FROM activity ORDER BY seq", row -> walk.visit(ActivityTable.activity(row)));
            String head = Sql.first(
                            connection,
                            "SELECT value FROM meta WHERE name = ?",
                            row -> row.getString(1),
                            ActivityTable.HEAD)
                    .orElse("0 " + ActivityTable.FIRST_HASH);
            return walk.verdict(head);
        });
    }

    /** One pass over the log in order. */
    private static final class Walk {
        private final List<String> problems = new ArrayList<>();
        private long count;
        private String previousHash = ActivityTable.FIRST_HASH;

        void visit(Activity entry) {
            count++;
            if (entry.seq() != count) {
                problems.add("Entry " + count + " is missing: the next one is numbered " + entry.seq() + ".");
                count = entry.seq();
            }
            if (!entry.previousHash().equals(previousHash)) {
                problems.add("Entry " + entry.seq() + " does not follow the entry before it.");
            }
            if (!ActivityTable.hash(entry).equals(entry.hash())) {
                problems.add("Entry " + entry.seq() + " was changed after it was written.");
            }
            previousHash = entry.hash();
        }

        Verdict verdict(String head) {
            if (!head.equals(count + " " + previousHash)) {
                problems.add("The log ends at entry " + count + ", but the case says that its end is entry "
                        + head.split(" ", 2)[0] + ": entries at the end were removed or replaced.");
            }
            return new Verdict(count, previousHash, List.copyOf(problems));
        }
    }
}
