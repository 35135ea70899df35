package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/**
 * No shared infrastructure at all: aged accounts with their own cards, devices, homes and programs. What links them is the
 * work: one queue of templates whose slots never repeat, and the clock that deals it out.
 */
public final class UnlinkedHarvest implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    public UnlinkedHarvest(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: one queue of templates over accounts that share no infrastructure";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "unlinked-harvest");
        int count = world.scaled(accounts, 6);
        for (int i = 0; i < count; i++) {
            crew.recruitApart(i % 3 == 0 ? "plus" : "pay_as_you_go");
        }
        crew.coverAll(1);
        Stage stage = crew.stage(0.15, 0.95, count * perAccountAndDay, crew.material.agentCoding());
        // The operators mimic people: their queue slows down at night and on weekends.
        crew.put(List.of(new Stage(
                stage.span(), stage.perDay(), Rhythm.OFFICE.shiftedBy(-8), stage.asks(), stage.models(), 600, 4)));
        crew.answer("agentic_coding", "work_sharding", "synchrony");
    }
}
