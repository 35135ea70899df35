package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import stillwatch.casework.BenignTwin;
import stillwatch.casework.OperatorTie;

/** Writes what groups of one analysis have to do with each other, after they got their keys. */
final class KinshipRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    KinshipRows(Connection connection) {
        this.connection = connection;
    }

    /** @param keys the campaigns' keys in the order of the groups */
    void write(AnalysisTable.Kinship kinship, List<Long> keys) throws SQLException {
        for (AnalysisTable.GroupTie one : kinship.ties()) {
            OperatorTie tie = one.tie();
            Sql.update(
                    connection,
                    "INSERT INTO campaign_tie (first_key, second_key, kind, observed, expected, ln_probability, \"values\","
                            + " first_accounts, second_accounts) VALUES (?,?,?,?,?,?,?,?,?)",
                    keys.get(one.first()),
                    keys.get(one.second()),
                    tie.kind().name(),
                    tie.observed(),
                    tie.expected(),
                    tie.lnProbability(),
                    json(tie.values()),
                    json(tie.accountsOfFirst()),
                    json(tie.accountsOfSecond()));
        }
        for (AnalysisTable.GroupTwin one : kinship.twins()) {
            BenignTwin look = one.look();
            Sql.update(
                    connection,
                    "INSERT INTO campaign_twin (campaign_key, twin_key, name, accounts, score, similarity, apart)"
                            + " VALUES (?,?,?,?,?,?,?)",
                    keys.get(one.group()),
                    one.twin() < 0 ? null : keys.get(one.twin()),
                    look.name(),
                    look.accounts(),
                    look.score(),
                    look.similarity(),
                    json(look.apart()));
        }
    }

    private static String json(Object list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain words and numbers", e);
        }
    }
}
