package stillwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;
import stillwatch.task.Progress;

/** Writes links with their layers, as part of an analysis. */
final class LinkRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHECK_EVERY = 1 << 12;

    private final Connection connection;

    LinkRows(Connection connection) {
        this.connection = connection;
    }

    void write(Iterable<Link> links, Progress progress) throws SQLException {
        try (PreparedStatement link = connection.prepareStatement("INSERT INTO link VALUES (?,?,?,?)");
                PreparedStatement layer = connection.prepareStatement("INSERT INTO link_layer VALUES (?,?,?,?,?,?)")) {
            int key = 0;
            for (Link each : links) {
                if (key++ % CHECK_EVERY == 0) {
                    progress.check();
                }
                link.setInt(1, key);
                link.setLong(2, each.accountA());
                link.setLong(3, each.accountB());
                link.setDouble(4, each.weight());
                link.executeUpdate();
                for (LinkLayer one : each.layers()) {
                    writeLayer(layer, key, one);
                }
            }
        }
    }

    private static void writeLayer(PreparedStatement insert, int linkKey, LinkLayer layer) throws SQLException {
        insert.setInt(1, linkKey);
        insert.setString(2, layer.layer());
        insert.setDouble(3, layer.observed());
        insert.setDouble(4, layer.expected());
        insert.setDouble(5, layer.surprise());
        insert.setString(6, json(layer));
        insert.executeUpdate();
    }

    private static String json(LinkLayer layer) {
        try {
            return JSON.writeValueAsString(layer.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shared values are plain text and numbers", e);
        }
    }
}
