package stillwatch.scenario.people;

import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.World;

/** Lives of ordinary people; amounts are heavy-tailed: most ask now and then, a few all day. */
public final class Habits {
    private final World world;
    private final Topics topics;
    private final Rng rng;

    public Habits(World world, Topics topics, Rng rng) {
        this.world = world;
        this.topics = topics;
        this.rng = rng;
    }

    public Habit everyday(String language) {
        return life(0.19, 1.15, 3.2, 75, own(Rhythm.HOME), topics.everyday(language), oneOf(Clients.CHAT));
    }

    public Habit student(String language) {
        return life(0.21, 1.1, 3.8, 80, own(Rhythm.STUDENT), topics.student(language), oneOf(Clients.CHAT));
    }

    public Habit developer(String language) {
        return life(0.27, 1.15, 6, 35, own(Rhythm.OFFICE), topics.developer(language), oneOf(Clients.CODE));
    }

    public Habit office(String language) {
        return life(0.28, 1, 3, 100, own(Rhythm.OFFICE), topics.office(language), oneOf(Clients.CHAT));
    }

    public Habit teacher(String language) {
        return life(0.25, 1, 4.5, 90, own(Rhythm.OFFICE), topics.teacher(language), oneOf(Clients.CHAT));
    }

    /** A program that asks the same kind of thing for its customers, one exchange at a time. */
    public Habit service(Ask ask, double perDay, Client client) {
        return new Habit(
                perDay,
                1,
                10,
                Rhythm.CUSTOMERS,
                Weighted.only(ask),
                Weighted.only(client),
                world.models().taste(rng));
    }

    /** Two programs at most: people do not change their tools every day. */
    public Weighted<Client> oneOf(Weighted<Client> all) {
        return Weighted.<Client>mix()
                .add(3, all.draw(rng))
                .add(1, all.draw(rng))
                .done();
    }

    private Habit life(
            double medianSessions,
            double spread,
            double turns,
            double gapSeconds,
            Rhythm rhythm,
            Weighted<Ask> asks,
            Weighted<Client> clients) {
        double sessions = Math.min(25, rng.lognormal(medianSessions, spread));
        return new Habit(
                sessions,
                rng.lognormal(turns, 0.4),
                gapSeconds,
                rhythm,
                asks,
                clients,
                world.models().taste(rng));
    }

    private Rhythm own(Rhythm rhythm) {
        return rhythm.shiftedBy(rng.between(-2, 2));
    }
}
