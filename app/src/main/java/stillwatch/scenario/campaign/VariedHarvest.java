package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/**
 * Another campaign with every seed: its size, its volume, what it asks for, what its accounts share, how much decoy it sends
 * and when it works are drawn anew, each on its own. Sizes and volumes lie between those of the public record. So no two seeds
 * repeat one shape, and no shape was at hand when the engine was written.
 */
public final class VariedHarvest implements Part {
    private static final double FEWEST = 12;
    private static final double MOST = 320;
    /** Exchanges of one account and day: from the quietest reported campaign to about a fifth of the busiest. */
    private static final double QUIETEST = 2;

    private static final double BUSIEST = 150;
    /** A campaign of many busy accounts would outgrow a practice dataset. */
    private static final double MOST_PER_DAY = 6_000;

    private static final List<String> PLANS = List.of("free", "plus", "pay_as_you_go", "education");

    @Override
    public String description() {
        return "campaign: size, volume, aims, ties, decoys and hours drawn anew with every seed";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "varied");
        Rng rng = crew.rng;
        int count = world.scaled((int) logUniform(rng, FEWEST, MOST), 6);
        double perDay = Math.min(logUniform(rng, QUIETEST, BUSIEST), MOST_PER_DAY / count);
        int perCard = rng.chance(0.6) ? rng.between(2, 15) : 1;
        int perDevice = rng.chance(0.5) ? rng.between(2, 15) : 1;
        double throughExits = rng.chance(0.7) ? 0.3 + 0.7 * rng.uniform() : 0;
        double decoys = rng.chance(0.5) ? 0.6 * rng.uniform() : 0;
        double waves = rng.chance(0.6) ? rng.between(1, 5) : 0;
        String plan = rng.pick(PLANS);
        Connection exits = exits(crew);
        Weighted<Ask> asks = asks(crew);
        long[] openings = openings(crew, (int) waves);
        String card = "";
        String device = "";
        for (int i = 0; i < count; i++) {
            Country country = Countries.ALL.draw(rng);
            long opened = openings.length == 0
                    ? crew.enrolment.anyAge()
                    : openings[i * openings.length / count] + rng.below(12 * 3_600_000L);
            Worker worker = crew.recruit(country, plan, opened, null, crew.habits.oneOf(Clients.API));
            Holder holder = worker.holder;
            worker.connection = Connections.mixed(exits, crew.enrolment.homeOf(holder), throughExits);
            card = i % perCard == 0 ? crew.enrolment.newCard() : card;
            device = i % perDevice == 0 ? crew.enrolment.newDevice() : device;
            holder.paymentId = holder.paymentId.isEmpty() ? "" : card;
            holder.deviceId = device;
            crew.enrolment.signUpFrom(holder, worker.connection);
            crew.cover(worker, 0.5);
            decoy(crew, worker, perDay * decoys / (1 - decoys));
        }
        work(crew, asks, count * perDay);
        crew.answer("varied");
    }

    private static double logUniform(Rng rng, double low, double high) {
        return low * StrictMath.exp(rng.uniform() * StrictMath.log(high / low));
    }

    private static Connection exits(Crew crew) {
        return switch (crew.rng.below(3)) {
            case 0 -> crew.enrolment.servers(crew.rng.between(2, 20));
            case 1 -> Connections.range(
                    crew.world.networks().vpn(crew.rng), crew.rng.below(1 << 14), crew.rng.between(8, 80));
            default -> Connections.range(
                    crew.world.networks().cloud(crew.rng), crew.rng.below(1 << 16), crew.rng.between(20, 300));
        };
    }

    private static Weighted<Ask> asks(Crew crew) {
        return switch (crew.rng.below(6)) {
            case 0 -> crew.material.traces();
            case 1 -> crew.material.breadth();
            case 2 -> crew.material.agentCoding();
            case 3 -> crew.material.grades();
            case 4 -> crew.material.decisions();
            default -> Weighted.only(crew.material.worded("reasoning", Material.TRACE, "paraphrase"));
        };
    }

    private static long[] openings(Crew crew, int waves) {
        long[] openings = new long[waves];
        for (int i = 0; i < waves; i++) {
            openings[i] = crew.world.span().at(-1.5 + 1.6 * crew.rng.uniform());
        }
        java.util.Arrays.sort(openings);
        return openings;
    }

    private static void decoy(Crew crew, Worker worker, double perDay) {
        if (perDay > 0) {
            Habit habit = new Habit(
                    perDay / 3,
                    3,
                    60,
                    Rhythm.HOME.shiftedBy(crew.rng.between(0, 23)),
                    crew.topics.everyday(worker.holder.country.language()),
                    worker.clients,
                    crew.world.models().taste(crew.rng));
            Sessions.live(crew.world, worker.holder, habit, worker.connection, crew.rng.fork(worker.holder.id()));
        }
    }

    private static void work(Crew crew, Weighted<Ask> asks, double perDay) {
        Rng rng = crew.rng;
        double from = 0.05 + 0.3 * rng.uniform();
        double to = from + 0.2 + (0.8 - from) * rng.uniform();
        Rhythm rhythm = rng.chance(0.6) ? Rhythm.ALWAYS : Rhythm.OFFICE.shiftedBy(rng.between(0, 23));
        int tick = rng.chance(0.3) ? rng.between(1, 30) * 20 : 0;
        ModelChoice models = ModelChoice.always(rng.chance(0.5) ? Models.LARGE : Models.CODE);
        Stage stage = crew.stage(from, Math.min(1, to), perDay, asks);
        Harvest harvest =
                crew.put(List.of(new Stage(stage.span(), perDay, rhythm, asks, models, tick, rng.between(1, 8))));
        if (rng.chance(0.5)) {
            harvest.unevenly();
        }
    }
}
