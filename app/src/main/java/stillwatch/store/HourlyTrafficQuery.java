package stillwatch.store;

import java.util.stream.LongStream;

/** Traffic hour by hour, only hours that are not empty. Read from the aggregates alone. */
public final class HourlyTrafficQuery {
    private final CaseFile file;

    public HourlyTrafficQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param hours ascending; an hour is UTC epoch milliseconds divided by 3,600,000
     * @param values what was measured in each of them
     */
    public record HourlyTraffic(long[] hours, long[] values) {
        public boolean isEmpty() {
            return hours.length == 0;
        }

        public long sum() {
            return LongStream.of(values).sum();
        }
    }

    /**
     * @param fromHour inclusive
     * @param toHour exclusive
     */
    public HourlyTraffic ask(TrafficOf of, TrafficMeasure measure, long fromHour, long toHour) {
        return file.read(connection -> {
            LongStream.Builder hours = LongStream.builder();
            LongStream.Builder values = LongStream.builder();
            Sql.RowVisitor row = result -> {
                hours.add(result.getLong(1));
                values.add(result.getLong(2));
            };
            String sum = "SELECT hour, " + measure.ofHours() + " FROM ";
            String span = " hour >= ? AND hour < ? GROUP BY hour ORDER BY hour";
            if (of.isEverybody()) {
                Sql.forEach(connection, sum + "hour_total h WHERE" + span, row, fromHour, toHour);
            } else if (of.isCampaign()) {
                Sql.forEach(
                        connection,
                        sum + "campaign_hour h WHERE campaign_key = ? AND" + span,
                        row,
                        of.campaignKey(),
                        fromHour,
                        toHour);
            } else {
                Sql.forEach(
                        connection,
                        sum + of.accountTable() + " a CROSS JOIN account_hour h ON h.account_key = a.account_key WHERE"
                                + span,
                        row,
                        of.argument(),
                        fromHour,
                        toHour);
            }
            return new HourlyTraffic(hours.build().toArray(), values.build().toArray());
        });
    }

    /** All hours of the case. */
    public HourlyTraffic askAll() {
        return ask(TrafficOf.EVERYBODY, TrafficMeasure.EXCHANGES, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
