package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All links of the case as bare numbers with the layers that each rests on: what a drawing of the graph is made from, at
 * about 20 bytes a link. Cost: one pass over the links and one over their layers.
 */
public final class LinkMapQuery {
    private final CaseFile file;

    public LinkMapQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * Link {@code i} joins the accounts with the keys {@code a[i] < b[i]}.
     *
     * @param layers bit {@code n} of {@code layers[i]} says that link {@code i} rests on {@code layerNames.get(n)}
     * @param layerNames in alphabetical order, at most 31
     */
    public record LinkMap(int[] a, int[] b, double[] weight, int[] layers, List<String> layerNames) {
        public LinkMap {
            layerNames = List.copyOf(layerNames);
        }

        public int size() {
            return a.length;
        }
    }

    public LinkMap ask() {
        return file.read(connection -> {
            Map<String, Integer> bits = layerBits(connection);
            int count = (int) Sql.number(connection, "SELECT count(*) FROM link");
            LinkMap map = new LinkMap(
                    new int[count], new int[count], new double[count], new int[count], new ArrayList<>(bits.keySet()));
            long[] keys = new long[count];
            int[] next = {0};
            Sql.forEach(connection, "SELECT key, account_a, account_b, weight FROM link ORDER BY key", row -> {
                keys[next[0]] = row.getLong(1);
                map.a()[next[0]] = row.getInt(2);
                map.b()[next[0]] = row.getInt(3);
                map.weight()[next[0]++] = row.getDouble(4);
            });
            // Both passes come in the order of the keys, so one finger moves along with them.
            int[] at = {0};
            Sql.forEach(connection, "SELECT link_key, layer FROM link_layer ORDER BY link_key", row -> {
                while (at[0] < count && keys[at[0]] < row.getLong(1)) {
                    at[0]++;
                }
                if (at[0] < count && keys[at[0]] == row.getLong(1)) {
                    map.layers()[at[0]] |= 1 << bits.get(row.getString(2));
                }
            });
            return map;
        });
    }

    private static Map<String, Integer> layerBits(Connection connection) throws SQLException {
        Map<String, Integer> bits = new LinkedHashMap<>();
        Sql.forEach(
                connection,
                "SELECT DISTINCT layer FROM link_layer ORDER BY layer LIMIT 31",
                row -> bits.put(row.getString(1), bits.size()));
        return bits;
    }
}
