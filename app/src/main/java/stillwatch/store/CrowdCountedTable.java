package stillwatch.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stillwatch.casework.Activity;
import stillwatch.casework.Subject;
import stillwatch.store.ActivityTable.Entry;

/**
 * Crowd values (held by so many accounts that they link nobody) that a person counts after all. Each choice is one act: logged
 * with its reason, one step to undo. The next analysis honours it.
 */
public final class CrowdCountedTable {
    private final CaseFile file;
    private final ActivityTable log;

    public CrowdCountedTable(CaseFile file) {
        this.file = file;
        this.log = new ActivityTable(file);
    }

    /** A crowd value; {@code counted} after all, or leading to no links. */
    public record Choice(String layer, String value, long holders, boolean counted) {}

    /** The values to count, by layer. */
    public Map<String, Set<String>> byLayer() {
        Map<String, Set<String>> counted = new TreeMap<>();
        file.read(connection -> {
            Sql.forEach(connection, "SELECT layer, value FROM crowd_counted", row -> counted.computeIfAbsent(
                            row.getString(1), layer -> new TreeSet<>())
                    .add(row.getString(2)));
            return null;
        });
        return counted;
    }

    /** What the newest analysis left out, and what is counted after all; most holders first. */
    public List<Choice> choices(int limit) {
        return file.read(connection -> Sql.list(
                connection,
                "SELECT layer, value, max(holders) AS holders, max(counted) AS counted FROM"
                        + " (SELECT layer, value, holders, 0 AS counted FROM crowd_value"
                        + " UNION ALL SELECT layer, value, holders, 1 FROM crowd_counted)"
                        + " GROUP BY layer, value ORDER BY holders DESC, layer, value LIMIT ?",
                row -> new Choice(
                        row.getString("layer"),
                        row.getString("value"),
                        row.getLong("holders"),
                        row.getBoolean("counted")),
                limit));
    }

    /**
     * Counts some values after all and leaves others out again.
     *
     * @param choices as they shall be from now on; those that are so already change nothing
     * @throws CaseFileException where the reason is empty
     */
    public Optional<Activity> set(List<Choice> choices, String reason) {
        CampaignTable.requireReason(reason);
        Map<String, Set<String>> now = byLayer();
        List<Choice> changed = choices.stream()
                .filter(choice -> choice.counted()
                        != now.getOrDefault(choice.layer(), Set.of()).contains(choice.value()))
                .toList();
        long counted = changed.stream().filter(Choice::counted).count();
        String summary = "Crowd values for the next analysis: " + counted + " counted after all, "
                + (changed.size() - counted) + " left out again";
        return log.act(new Entry("analysis.crowd", Subject.ofCase(), summary, reason), (connection, changes) -> {
            for (Choice choice : changed) {
                if (choice.counted()) {
                    changes.insert(
                            "crowd_counted",
                            Map.of("layer", choice.layer(), "value", choice.value(), "holders", choice.holders()));
                } else {
                    long key = Sql.number(
                            connection,
                            "SELECT key FROM crowd_counted WHERE layer = ? AND value = ?",
                            choice.layer(),
                            choice.value());
                    changes.delete("crowd_counted", key);
                }
            }
        });
    }
}
