package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * One actor, two pools: the first is banned in one night, the second signs up within a day by the same path and goes on
 * with the same queue of work. Cards, devices and addresses are new.
 */
public final class PoolReplacement implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    /** @param accounts of each pool */
    public PoolReplacement(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: pool 1 is banned in a night, pool 2 takes its work over within a day";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "pool-replacement");
        int count = world.scaled(accounts, 6);
        long purge = world.span().at(0.5) + 2 * Span.HOUR;
        pool(crew, count, world.span().at(0) - 6 * Span.DAY, 3 * Span.DAY);
        for (Worker worker : crew.workers) {
            worker.holder.ban(purge + crew.rng.below(40 * Span.MINUTE));
        }
        pool(crew, count, purge + 3 * Span.HOUR, 16 * Span.HOUR);
        crew.coverAll(0.6);
        crew.put(List.of(crew.stage(0.03, 1, count * perAccountAndDay, crew.material.traces())));
        crew.answer("reasoning_elicitation", "replacement", "hand_off");
    }

    private static void pool(Crew crew, int count, long from, long within) {
        Connection exits = crew.enrolment.servers(8);
        String card = crew.enrolment.newCard();
        for (int i = 0; i < count; i++) {
            card = i % 7 == 0 ? crew.enrolment.newCard() : card;
            Worker worker = crew.recruit(
                    Countries.ALL.draw(crew.rng),
                    i % 4 == 0 ? "education" : "pay_as_you_go",
                    from + crew.rng.below(within),
                    exits,
                    crew.habits.oneOf(Clients.API));
            if (i % 4 == 0) {
                worker.holder.signupProgram = "education";
            } else {
                worker.holder.paymentId = card;
            }
            crew.enrolment.signUpFrom(worker.holder, exits);
        }
    }
}
