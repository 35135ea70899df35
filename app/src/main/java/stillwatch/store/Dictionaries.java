package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The dictionaries that every kind of row may need during an import: accounts, models, capabilities. */
final class Dictionaries implements AutoCloseable {
    final Dictionary accounts;
    final Dictionary models;
    final Dictionary capabilities;
    private final ByteHash.Seed seed;

    Dictionaries(Connection connection, ByteHash.Seed seed) throws SQLException {
        this.seed = seed;
        accounts = new Dictionary(connection, seed, "account", "account_id");
        models = new Dictionary(connection, seed, "model", "name");
        capabilities = new Dictionary(connection, seed, "capability", "name");
    }

    /** What the hashes of this import have in common. */
    ByteHash.Seed seed() {
        return seed;
    }

    @Override
    public void close() throws SQLException {
        accounts.close();
        models.close();
        capabilities.close();
    }
}
