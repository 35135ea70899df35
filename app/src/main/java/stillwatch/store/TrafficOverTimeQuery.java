package stillwatch.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All exchanges of the case over time, in a given number of equal steps of whole hours. */
public final class TrafficOverTimeQuery {
    private static final long HOUR_MILLIS = 3_600_000L;

    private final CaseFile file;

    public TrafficOverTimeQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param fromMillis the begin of the first step
     * @param stepMillis the length of a step, whole hours
     * @param exchanges per step; empty for a case without exchanges
     */
    public record Traffic(long fromMillis, long stepMillis, List<Long> exchanges) {
        public Traffic {
            exchanges = List.copyOf(exchanges);
        }

        public long highest() {
            return exchanges.isEmpty() ? 0 : Collections.max(exchanges);
        }
    }

    /** @param atMostSteps how many steps can be shown */
    public Traffic ask(int atMostSteps) {
        return file.read(connection -> {
            long first = Sql.number(connection, "SELECT min(hour) FROM hour_total");
            long last = Sql.number(connection, "SELECT max(hour) FROM hour_total");
            if (last == 0) {
                return new Traffic(0, HOUR_MILLIS, List.of());
            }
            long hours = last - first + 1;
            long step = (hours + atMostSteps - 1) / atMostSteps;
            List<Long> exchanges = new ArrayList<>(Collections.nCopies((int) ((hours + step - 1) / step), 0L));
            Sql.forEach(
                    connection,
                    "SELECT (hour - ?) / ? AS step, sum(exchanges) AS exchanges FROM hour_total GROUP BY 1",
                    row -> exchanges.set((int) row.getLong("step"), row.getLong("exchanges")),
                    first,
                    step);
            return new Traffic(first * HOUR_MILLIS, step * HOUR_MILLIS, exchanges);
        });
    }
}
