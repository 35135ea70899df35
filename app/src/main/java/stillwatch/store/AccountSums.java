package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import stillwatch.pages.IndexTree;
import stillwatch.pages.RecordBuffer;

/**
 * What an import adds to {@code account_hour} and {@code account_total}, made in one pass over its exchanges by account and
 * time.
 */
final class AccountSums implements AutoCloseable {
    private final IndexTree accountHours;
    private final RecordBuffer record = new RecordBuffer();
    private final PreparedStatement insert;
    private final Sum ofHour = new Sum();
    private final Sum ofAccount = new Sum();
    private int account;
    private long hour;
    private long firstAtMillis;
    private long lastAtMillis;

    AccountSums(IndexTree accountHours, Connection connection) throws SQLException {
        this.accountHours = accountHours;
        insert = connection.prepareStatement(
                "INSERT INTO account_total VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET exchanges = exchanges"
                        + " + excluded.exchanges, input_tokens = input_tokens + excluded.input_tokens,"
                        + " output_tokens = output_tokens + excluded.output_tokens,"
                        + " first_at_millis = min(first_at_millis, excluded.first_at_millis),"
                        + " last_at_millis = max(last_at_millis, excluded.last_at_millis)");
    }

    private static final class Sum {
        private long exchanges;
        private long inputTokens;
        private long outputTokens;

        void add(long input, long output) {
            exchanges++;
            inputTokens += input;
            outputTokens += output;
        }

        void clear() {
            exchanges = 0;
            inputTokens = 0;
            outputTokens = 0;
        }
    }

    /** Adds an exchange; by account, then time. */
    void add(int ofAccountKey, long atMillis, long input, long output) throws SQLException, IOException {
        long itsHour = atMillis / ExchangeTotals.HOUR_MILLIS;
        if (ofAccountKey != account || itsHour != hour) {
            endHour();
            hour = itsHour;
        }
        if (ofAccountKey != account) {
            endAccount();
            account = ofAccountKey;
            firstAtMillis = atMillis;
        }
        lastAtMillis = atMillis;
        ofHour.add(input, output);
        ofAccount.add(input, output);
    }

    private void endHour() throws IOException {
        if (ofHour.exchanges > 0) {
            record.clear().put(account).put(hour);
            record.put(ofHour.exchanges).put(ofHour.inputTokens).put(ofHour.outputTokens);
            accountHours.append(record);
            ofHour.clear();
        }
    }

    private void endAccount() throws SQLException {
        if (ofAccount.exchanges > 0) {
            insert.setInt(1, account);
            insert.setLong(2, ofAccount.exchanges);
            insert.setLong(3, ofAccount.inputTokens);
            insert.setLong(4, ofAccount.outputTokens);
            insert.setLong(5, firstAtMillis);
            insert.setLong(6, lastAtMillis);
            insert.executeUpdate();
            ofAccount.clear();
        }
    }

    /** Writes the last sums. */
    void finish() throws SQLException, IOException {
        endHour();
        endAccount();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
