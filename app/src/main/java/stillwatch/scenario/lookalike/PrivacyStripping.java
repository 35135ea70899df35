package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Clients that strip metadata from their first day on: no address, no program, no session, and nothing to hide. */
final class PrivacyStripping implements Part {
    private static final int PEOPLE = 25;

    @Override
    public String description() {
        return "clients that strip metadata from the start";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "privacy");
        Client nameless = new Client(null, null, null, "messages", "native");
        for (int i = 0; i < world.scaled(PEOPLE, 4); i++) {
            Holder holder = cast.enrolment.person();
            Habit habit = cast.habits.everyday(holder.country.language()).with(Weighted.only(nameless));
            Sessions.live(world, holder, habit, Connections.hidden(), cast.rng.fork(i));
        }
    }
}
