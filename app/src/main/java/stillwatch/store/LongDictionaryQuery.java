package stillwatch.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stillwatch.pages.TableReader;

/**
 * The long dictionaries behind the keys of {@link ExchangeRow}, of which a case can hold tens of millions: visited once in the
 * order of their keys, or asked for the words of one key.
 */
public final class LongDictionaryQuery {
    private final CaseFile file;

    public LongDictionaryQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * Takes one prompt's fingerprints: the template's id as UTF-8, with a length of −1 where there is none, and the system
     * prompt's key, which may be 0. The bytes are used again for the next.
     */
    public interface PromptVisitor {
        void visit(int key, byte[] bytes, int from, int length, int systemPromptKey);
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

    /** In the order of the keys; from the pages where the case stands still, four times as fast as by a statement. */
    public void forEachPrompt(PromptVisitor visitor) {
        file.readStill((connection, isSettled) -> {
            if (isSettled) {
                try (TableReader table = StillTable.open(file, connection, "prompt")) {
                    forEachPrompt(connection, table, visitor);
                } catch (IOException e) {
                    throw new CaseFileException("Cannot read the case " + file.name() + ": " + e.getMessage(), e);
                }
            } else {
                forEachPrompt(connection, "ORDER BY key", visitor);
            }
            return null;
        });
    }

    private static void forEachPrompt(Connection connection, TableReader table, PromptVisitor visitor)
            throws IOException, SQLException {
        byte[] buffer = table.buffer();
        TableReader.Row row = table.row(3);
        List<Long> longer = new ArrayList<>();
        for (int leaf = 0; leaf < table.leaves(); leaf++) {
            table.forEach(leaf, false, buffer, row, at -> {
                if (at.isWhole()) {
                    int length = at.isText(1) ? at.length(1) : -1;
                    visitor.visit((int) at.key(), at.bytes(), at.start(1), length, (int) at.number(2, 0));
                } else {
                    longer.add(at.key());
                }
            });
        }
        for (long key : longer) {
            forEachPrompt(connection, "WHERE key = " + key, visitor);
        }
    }

    private static void forEachPrompt(Connection connection, String which, PromptVisitor visitor) throws SQLException {
        Sql.forEach(connection, "SELECT key, template_id, system_prompt_key FROM prompt " + which, row -> {
            byte[] id = row.getBytes(2);
            visitor.visit(row.getInt(1), id, 0, id == null ? -1 : id.length, row.getInt(3));
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
