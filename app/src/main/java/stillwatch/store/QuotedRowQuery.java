package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.SourceRef;

/** Whole rows as they were read, in the words of the dataset format, each with the place that it came from. */
public final class QuotedRowQuery {
    /** Exchanges with everything that the case holds of them; what follows says which. */
    static final String EXCHANGES =
            "SELECT e.key, e.source_key, " + ExchangePlace.LINE + " AS line, " + ExchangePlace.BYTE_OFFSET
                    + " AS byte_offset, e.exchange_id, a.account_id, e.at_millis AS timestamp,"
                    + " m.name AS model, se.session_id, ad.ip, r.client, r.tls_fingerprint, r.operation, e.input_tokens,"
                    + " e.output_tokens, e.tool_calls, e.images, o.status, p.template_id, sp.system_prompt_hash,"
                    + " e.reasoning_tokens, e.cache_read_tokens, o.stop_reason, o.refusal_category,"
                    + " e.thinking_signature_hash, ad.asn, ad.ip_type, r.access_path, c.name AS capability"
                    + " FROM exchange e JOIN account a ON a.key = e.account_key"
                    + ExchangePlace.BLOCK + " LEFT JOIN call k ON k.key = e.call_key"
                    + " LEFT JOIN model m ON m.key = k.model_key LEFT JOIN capability c ON c.key = k.capability_key"
                    + " LEFT JOIN session se ON se.key = e.session_key LEFT JOIN address ad ON ad.key = e.address_key"
                    + " LEFT JOIN route r ON r.key = k.route_key LEFT JOIN prompt p ON p.key = e.prompt_key"
                    + " LEFT JOIN outcome o ON o.key = k.outcome_key"
                    + " LEFT JOIN system_prompt sp ON sp.key = p.system_prompt_key WHERE ";

    private static final String CONVERSATIONS =
            "SELECT c.key, c.source_key, c.line, c.byte_offset, c.conversation_id, a.account_id, c.at_millis AS timestamp,"
                    + " m.name AS model, c.session_id, c.exchange_id, c.messages FROM conversation c"
                    + " JOIN account a ON a.key = c.account_key LEFT JOIN model m ON m.key = c.model_key WHERE c.key = ?";
    private static final String ACCOUNTS =
            "SELECT key, source_key, line, byte_offset, account_id, created_at_millis AS created_at, organization_id,"
                    + " email_domain, country, plan, verification, payment_id, signup_ip, device_id, status,"
                    + " status_at_millis AS status_at, declared_use, signup_program, email_disposable, card_virtual"
                    + " FROM account WHERE key = ? AND source_key IS NOT NULL";
    private static final int PLACE_COLUMNS = 4;

    private final CaseFile file;

    public QuotedRowQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param kind {@code exchange}, {@code conversation} or {@code account}
     * @param values column to value as text, without the ones that were not given; times are epoch milliseconds
     */
    public record Row(String kind, long key, SourceRef source, Map<String, String> values) {}

    public List<Row> exchanges(Collection<Long> keys) {
        return ask("exchange", EXCHANGES + "e.key = ?", keys);
    }

    public List<Row> conversations(Collection<Long> keys) {
        return ask("conversation", CONVERSATIONS, keys);
    }

    /** Accounts that are known from exchanges only have no row of their own and are left out. */
    public List<Row> accounts(Collection<Long> keys) {
        return ask("account", ACCOUNTS, keys);
    }

    private List<Row> ask(String kind, String sql, Collection<Long> keys) {
        return file.read(connection -> {
            List<Row> rows = new ArrayList<>();
            for (Long key : keys) {
                rows.addAll(one(connection, kind, sql, key));
            }
            return rows;
        });
    }

    private static List<Row> one(Connection connection, String kind, String sql, long key) throws SQLException {
        return Sql.list(connection, sql, row -> row(kind, row), key);
    }

    static Row row(String kind, ResultSet row) throws SQLException {
        return new Row(
                kind,
                row.getLong("key"),
                new SourceRef(row.getLong("source_key"), row.getLong("line"), row.getLong("byte_offset")),
                values(row));
    }

    /** What {@link #EXCHANGES} tells of each, after its place. */
    static List<String> exchangeColumns(Connection connection) throws SQLException {
        try (PreparedStatement none = connection.prepareStatement(EXCHANGES + "FALSE")) {
            ResultSetMetaData columns = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = PLACE_COLUMNS + 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
            }
            return names;
        }
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = PLACE_COLUMNS + 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                values.put(columns.getColumnLabel(i), value);
            }
        }
        return values;
    }
}
