package stillwatch.store;

/** All system prompts' fingerprints, visited once in the order of their keys. */
public final class SystemPromptsQuery {
    private final CaseFile file;

    public SystemPromptsQuery(CaseFile file) {
        this.file = file;
    }

    /** Takes one. */
    public interface Visitor {
        void visit(int key, String systemPromptHash);
    }

    public void forEach(Visitor visitor) {
        file.read(connection -> {
            Sql.forEach(
                    connection,
                    "SELECT key, system_prompt_hash FROM system_prompt WHERE system_prompt_hash IS NOT NULL ORDER BY key",
                    row -> visitor.visit(row.getInt(1), row.getString(2)));
            return null;
        });
    }
}
