package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Writes the rows of which a dataset has few: conversations, releases, indicators, rejects. */
final class ContentTables implements AutoCloseable {
    private final Dictionaries dictionaries;
    private final PreparedStatement conversation;
    private final PreparedStatement release;
    private final PreparedStatement indicator;
    private final PreparedStatement reject;
    private long repeatedReleases;

    ContentTables(Connection connection, Dictionaries dictionaries, long sourceKey) throws SQLException {
        this.dictionaries = dictionaries;
        conversation = connection.prepareStatement(
                "INSERT INTO conversation (conversation_id, account_key, at_millis, model_key, session_id, exchange_id,"
                        + " messages, line, byte_offset, source_key) VALUES (?,?,?,?,?,?,?,?,?," + sourceKey + ")");
        release = connection.prepareStatement(
                "INSERT INTO release (model, released_at_millis, line, source_key) VALUES (?,?,?," + sourceKey
                        + ") ON CONFLICT DO NOTHING");
        indicator = connection.prepareStatement(
                "INSERT INTO indicator (stix_id, type, value, label, created_by, marking, line, byte_offset,"
                        + " modified_millis, valid_from_millis, valid_until_millis, revoked, source_key)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?," + sourceKey + ")");
        reject = connection.prepareStatement(
                "INSERT INTO reject (line, byte_offset, raw, reason, source_key) VALUES (?,?,?,?," + sourceKey + ")");
    }

    void conversation(SourceImport.ConversationRow row, long line, long byteOffset) throws SQLException {
        int model = dictionaries.models.keyOf(row.model());
        conversation.setString(1, row.conversationId());
        conversation.setInt(2, dictionaries.accounts.keyOf(row.accountId()));
        conversation.setObject(3, row.atMillis());
        if (model == 0) {
            conversation.setNull(4, Types.INTEGER);
        } else {
            conversation.setInt(4, model);
        }
        conversation.setString(5, row.sessionId());
        conversation.setString(6, row.exchangeId());
        conversation.setString(7, row.messages());
        conversation.setLong(8, line);
        conversation.setLong(9, byteOffset);
        conversation.executeUpdate();
    }

    void release(String model, long releasedAtMillis, long line) throws SQLException {
        release.setString(1, model);
        release.setLong(2, releasedAtMillis);
        release.setLong(3, line);
        repeatedReleases += 1 - release.executeUpdate();
    }

    void indicator(SourceImport.IndicatorRow row, long line, long byteOffset) throws SQLException {
        indicator.setString(1, row.stixId());
        indicator.setString(2, row.type());
        indicator.setString(3, row.value());
        indicator.setString(4, row.label());
        indicator.setString(5, row.createdBy());
        indicator.setString(6, row.marking());
        indicator.setLong(7, line);
        indicator.setLong(8, byteOffset);
        indicator.setObject(9, row.modifiedMillis());
        indicator.setObject(10, row.validFromMillis());
        indicator.setObject(11, row.validUntilMillis());
        indicator.setBoolean(12, row.revoked());
        indicator.executeUpdate();
    }

    void reject(long line, long byteOffset, byte[] raw, String reason) throws SQLException {
        reject.setLong(1, line);
        reject.setLong(2, byteOffset);
        reject.setBytes(3, raw);
        reject.setString(4, reason);
        reject.executeUpdate();
    }

    /** How many releases were known before with the same time. */
    long repeatedReleases() {
        return repeatedReleases;
    }

    @Override
    public void close() throws SQLException {
        conversation.close();
        release.close();
        indicator.close();
        reject.close();
    }
}
