package stillwatch.scenario.lookalike;

import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Holder;

/** An account that a job runs through, how it connects and with which program. */
record Seat(Holder holder, Connection connection, Client client) {}
