package stillwatch.detect.signal;

import java.util.Arrays;
import stillwatch.detect.traffic.Group;

/**
 * The rows of a group's exchanges on its own templates, template by template, member by member, each in the order of time.
 * Kept with the group; two passes over its exchanges, 4 bytes each.
 */
final class OwnRows {
    private final int[] templates;
    private final int[] start;
    private final int[] rows;

    private OwnRows(Group group) {
        templates = group.templates().own().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        start = new int[templates.length + 1];
        if (templates.length == 0) {
            rows = new int[0];
            return;
        }
        group.forEachRow(row -> {
            int template = indexOf(group, row);
            if (template >= 0) {
                start[template + 1]++;
            }
        });
        for (int template = 0; template < templates.length; template++) {
            start[template + 1] += start[template];
        }
        rows = new int[start[templates.length]];
        int[] next = Arrays.copyOf(start, templates.length);
        group.forEachRow(row -> {
            int template = indexOf(group, row);
            if (template >= 0) {
                rows[next[template]++] = row;
            }
        });
    }

    static OwnRows of(Group group) {
        return group.once(OwnRows.class, OwnRows.class, OwnRows::new);
    }

    /** The place of a row's template among the group's own, negative where it is none of them. */
    int indexOf(Group group, int row) {
        int template = group.population().templates().ofRow(group.traffic(), row);
        return template < 0 ? -1 : Arrays.binarySearch(templates, template);
    }

    /** The number of the {@code index}-th own template. */
    int template(int index) {
        return templates[index];
    }

    /** How many own templates there are. */
    int templates() {
        return templates.length;
    }

    /** How many exchanges follow the {@code index}-th own template. */
    int size(int index) {
        return start[index + 1] - start[index];
    }

    int row(int index, int i) {
        return rows[start[index] + i];
    }

    /** How many exchanges follow any of them. */
    int size() {
        return rows.length;
    }
}
