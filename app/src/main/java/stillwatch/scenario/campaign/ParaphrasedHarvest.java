package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** A harvest without templates: another model words every request anew. What remains is cards, sign-ups and the goal. */
public final class ParaphrasedHarvest implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    public ParaphrasedHarvest(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: reasoning traces with every request worded anew, through accounts that share cards";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "paraphrased-harvest");
        int count = world.scaled(accounts, 6);
        Connection exits = Connections.range(world.networks().vpn(crew.rng), crew.rng.below(1 << 15), 40);
        String card = "";
        for (int i = 0; i < count; i++) {
            card = i % 5 == 0 ? crew.enrolment.newCard() : card;
            Worker worker = crew.recruit(
                    Countries.ALL.draw(crew.rng),
                    "plus",
                    world.span().at(-0.4 + 0.03 * (i / 5)) + crew.rng.below(2 * Span.HOUR),
                    exits,
                    crew.habits.oneOf(Clients.CHAT));
            worker.holder.paymentId = card;
            crew.enrolment.signUpFrom(worker.holder, exits);
            crew.cover(worker, 0.8);
        }
        crew.put(List.of(crew.stage(
                        0.1,
                        1,
                        count * perAccountAndDay,
                        Weighted.only(crew.material.worded("reasoning", Material.TRACE, "paraphrase")))))
                .unevenly();
        crew.answer("reasoning_elicitation", "paraphrase");
    }
}
