package stillwatch.scenario.campaign;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Holder;

/** One account that a campaign works through, and how it connects when it does. */
final class Worker {
    final Holder holder;
    Connection connection;
    Weighted<Client> clients;
    /** From this moment on the queue leaves the account alone: it was seen to be banned. */
    boolean given;

    private long session;
    private int turnsLeft;
    private int context;
    private Client client;

    Worker(Holder holder, Connection connection, Weighted<Client> clients) {
        this.holder = holder;
        this.connection = connection;
        this.clients = clients;
    }

    boolean usableAt(long atMillis) {
        return !given && holder.createdAtMillis <= atMillis;
    }

    /** Starts another session where the last one is used up. @return true where it did */
    boolean nextTurn(long newSession, int turns, Client newClient) {
        if (turnsLeft-- > 0) {
            return false;
        }
        session = newSession;
        turnsLeft = turns - 1;
        context = 0;
        client = newClient;
        return true;
    }

    long session() {
        return session;
    }

    Client client() {
        return client;
    }

    int context() {
        return context;
    }

    void grow(int tokens) {
        context = Math.min(120_000, context + tokens);
    }
}
