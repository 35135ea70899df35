package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** The model as a teacher's red pen: rubrics, pairs, step marks, tens of tokens each, through research programme accounts. */
public final class GradingHarvest implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    public GradingHarvest(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: grading for a reward model, through accounts of a research programme";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "grading-harvest");
        int count = world.scaled(accounts, 6);
        Weighted<Client> client = Weighted.only(Client.of("rubric-runner/0.3"));
        Connection exits = crew.enrolment.servers(5);
        String device = "";
        for (int i = 0; i < count; i++) {
            device = i % 6 == 0 ? crew.enrolment.newDevice() : device;
            Worker worker = crew.recruit(
                    i % 2 == 0 ? Countries.SINGAPORE : Countries.INDIA,
                    "research",
                    world.span().at(-0.3 + 0.05 * (i / 6)) + crew.rng.below(3 * Span.HOUR),
                    own(crew, exits),
                    client);
            worker.holder.signupProgram = "research";
            worker.holder.deviceId = device;
            crew.enrolment.signUpFrom(worker.holder, exits);
            crew.cover(worker, 0.5);
        }
        crew.put(List.of(
                crew.stage(0, 0.1, 25, crew.material.probes()),
                crew.stage(0.15, 1, count * perAccountAndDay, crew.material.grades())));
        crew.answer("grading", "reward_model", "programme_abuse");
    }

    private static Connection own(Crew crew, Connection exits) {
        return Connections.mixed(exits, crew.enrolment.servers(1), 0.7);
    }
}
