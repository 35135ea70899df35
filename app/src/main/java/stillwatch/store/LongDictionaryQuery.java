package stillwatch.store;

/**
 * The long dictionaries behind the keys of {@link ExchangeRow}, of which a case can hold tens of millions: visited once in the
 * order of their keys, or asked for the words of one key.
 */
public final class LongDictionaryQuery {
    private final CaseFile file;

    public LongDictionaryQuery(CaseFile file) {
        this.file = file;
    }

    /** Takes one prompt's fingerprints; the template's id may be {@code null}, the system prompt's key 0. */
    public interface PromptVisitor {
        void visit(int key, String templateId, int systemPromptKey);
    }

    /** Takes one address with what was logged about it; texts may be {@code null}, the number 0. */
    public interface AddressVisitor {
        void visit(int key, String ip, String network, long asn, String ipType);
    }

    public int lastPromptKey() {
        return last("prompt");
    }

    public int lastSystemPromptKey() {
        return last("system_prompt");
    }

    public int lastAddressKey() {
        return last("address");
    }

    private int last(String table) {
        return file.read(connection -> (int) Sql.number(connection, "SELECT max(key) FROM " + table));
    }

    public void forEachPrompt(PromptVisitor visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT key, template_id, system_prompt_key FROM prompt ORDER BY key",
                    row -> visitor.visit(row.getInt(1), row.getString(2), row.getInt(3)));
            return null;
        });
    }

    public void forEachAddress(AddressVisitor visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT key, ip, network, asn, ip_type FROM address ORDER BY key",
                    row -> visitor.visit(
                            row.getInt(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)));
            return null;
        });
    }

    /** Takes one system prompt's fingerprint. */
    public interface SystemPromptVisitor {
        void visit(int key, String hash);
    }

    public void forEachSystemPrompt(SystemPromptVisitor visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT key, system_prompt_hash FROM system_prompt WHERE system_prompt_hash IS NOT NULL ORDER BY key",
                    row -> visitor.visit(row.getInt(1), row.getString(2)));
            return null;
        });
    }

    public String templateId(int promptKey) {
        return word("SELECT template_id FROM prompt WHERE key = ?", promptKey);
    }

    public String systemPromptHash(int key) {
        return word("SELECT system_prompt_hash FROM system_prompt WHERE key = ?", key);
    }

    public String ip(int addressKey) {
        return word("SELECT ip FROM address WHERE key = ?", addressKey);
    }

    public String network(int addressKey) {
        return word("SELECT network FROM address WHERE key = ?", addressKey);
    }

    private String word(String sql, int key) {
        return file.read(connection ->
                Sql.first(connection, sql, row -> row.getString(1), key).orElse(null));
    }
}
