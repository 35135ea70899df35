package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** Answers travel: what one account was told is handed to another, which is asked to criticize it or to clean it. */
public final class CritiqueChain implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    public CritiqueChain(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: one account's answers are the next account's material, to be criticized and cleaned";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "critique-chain");
        int count = world.scaled(accounts, 6);
        String device = "";
        for (int i = 0; i < count; i++) {
            Worker worker = crew.recruitApart("pay_as_you_go");
            device = i % 4 == 0 ? crew.enrolment.newDevice() : device;
            worker.holder.deviceId = device;
            worker.holder.createdAtMillis =
                    world.span().fromMillis() - Span.DAY * (3 + i / 4) + crew.rng.below(Span.HOUR);
            worker.clients = Weighted.only(Clients.PYTHON);
        }
        crew.coverAll(0.8);
        Ask answers = crew.material
                .template("reasoning", Material.CODE, "t_seed_answer")
                .watched(6);
        Ask critique = crew.material
                .template("grading", Material.CODE, "t_critique")
                .watched(6)
                .quoting(answers);
        crew.put(List.of(crew.stage(0.1, 1, count * perAccountAndDay / 1.8, Weighted.only(answers))))
                .followedBy(critique, 0.8);
        crew.answer("critique_chain", "reasoning_elicitation");
    }
}
