package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/**
 * Each account asks ordinary questions beside the harvest: 30 to 60 % of its traffic is decoy, through the same programs and
 * addresses. After evasion as detection papers assume it, with the shares of their tables.
 */
public final class DecoyHarvest implements Part {
    private static final double LEAST_DECOY = 0.3;
    private static final double MOST_DECOY = 0.6;
    private static final double TURNS = 3;
    private static final int PER_CARD = 6;
    private final int accounts;
    private final double perAccountAndDay;

    /** @param perAccountAndDay exchanges that are harvest; decoys come on top */
    public DecoyHarvest(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: reasoning traces under ordinary questions, which are 30 to 60 % of each account's traffic";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "decoy-traffic");
        int count = world.scaled(accounts, 6);
        String card = "";
        for (int i = 0; i < count; i++) {
            Country country = Countries.ALL.draw(crew.rng);
            long opened = world.span().at(-0.5 + 0.05 * (i / PER_CARD % 9))
                    + crew.rng.below(world.span().days() * 3_600_000L);
            Worker worker =
                    crew.recruit(country, "plus", opened, crew.enrolment.servers(2), crew.habits.oneOf(Clients.API));
            card = i % PER_CARD == 0 ? crew.enrolment.newCard() : card;
            worker.holder.paymentId = card;
            if (crew.rng.chance(0.5)) {
                worker.connection = crew.enrolment.homeOf(worker.holder);
            }
            crew.enrolment.signUpFrom(worker.holder, worker.connection);
            decoy(crew, worker, country.language());
        }
        crew.put(List.of(crew.stage(0.02, 1, count * perAccountAndDay, crew.material.traces())));
        crew.answer("reasoning_elicitation", "grading", "decoy_traffic");
    }

    private void decoy(Crew crew, Worker worker, String language) {
        double share = LEAST_DECOY + (MOST_DECOY - LEAST_DECOY) * crew.rng.uniform();
        Weighted<Ask> asks = crew.rng.chance(0.5) ? crew.topics.everyday(language) : crew.topics.developer(language);
        Connection same = worker.connection;
        Habit habit = new Habit(
                perAccountAndDay * share / (1 - share) / TURNS,
                TURNS,
                60,
                Rhythm.HOME.shiftedBy(crew.rng.between(-3, 3)),
                asks,
                worker.clients,
                crew.world.models().taste(crew.rng));
        Sessions.live(crew.world, worker.holder, habit, same, crew.rng.fork(worker.holder.id()));
    }
}
