package stillwatch.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Random keys that belong to the case and never leave it: one for each recipient of pseudonyms, one for ids that must stay the
 * same in every package. They lie in {@code meta}; making one changes nothing that a package says, so it is no act.
 */
public final class SecretTable {
    private static final int BYTES = 32;

    private final CaseFile file;

    public SecretTable(CaseFile file) {
        this.file = file;
    }

    /** The 32 bytes of that name, made on first use. */
    public byte[] of(String name) {
        String key = "secret." + name;
        return file.write(connection -> {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            Sql.update(
                    connection,
                    "INSERT OR IGNORE INTO meta VALUES (?, ?)",
                    key,
                    HexFormat.of().formatHex(fresh));
            String kept = Sql.first(connection, "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), key)
                    .orElseThrow();
            return HexFormat.of().parseHex(kept);
        });
    }
}
