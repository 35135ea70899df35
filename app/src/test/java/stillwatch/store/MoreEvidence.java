package stillwatch.store;

import java.util.List;

/** What a later analysis may add to a case. */
public final class MoreEvidence {
    private MoreEvidence() {}

    /** Makes a finding rest on more exchanges. */
    public static void quote(CaseFile file, long findingKey, List<Long> exchangeKeys) {
        file.write(connection -> {
            for (long key : exchangeKeys) {
                Sql.update(connection, "INSERT INTO finding_exchange VALUES (?, ?)", findingKey, key);
            }
            return null;
        });
    }
}
