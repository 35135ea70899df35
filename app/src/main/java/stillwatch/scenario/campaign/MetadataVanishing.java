package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** Fields that were stable for weeks become empty on one day, for one group only: somebody learned what gives it away. */
public final class MetadataVanishing implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    public MetadataVanishing(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: grading and traces whose client, fingerprint and address vanish on one day";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "metadata-vanishing");
        int count = world.scaled(accounts, 6);
        long vanish = world.span().at(0.45);
        Connection exits = crew.enrolment.servers(6);
        String card = "";
        for (int i = 0; i < count; i++) {
            card = i % 9 == 0 ? crew.enrolment.newCard() : card;
            Worker worker = crew.recruit(
                    Countries.ALL.draw(crew.rng),
                    "pay_as_you_go",
                    world.span().at(-0.6 + 0.02 * (i / 9)) + crew.rng.below(Span.DAY),
                    hiddenFrom(vanish, exits),
                    Weighted.only(Clients.GO));
            worker.holder.paymentId = card;
            crew.enrolment.signUpFrom(worker.holder, exits);
            crew.cover(worker, 0.6);
        }
        Stage open = crew.stage(0.05, 0.45, count * perAccountAndDay, crew.material.traces());
        Stage hidden = open.during(new Span(vanish, world.span().toMillis()));
        crew.put(List.of(open));
        Client nameless = new Client(null, null, null, "messages", "native");
        List<Worker> same = crew.workers.stream()
                .map(worker -> new Worker(worker.holder, worker.connection, Weighted.only(nameless)))
                .toList();
        world.add(new Harvest(world, crew.rng.fork("hidden"), same, List.of(hidden)));
        crew.answer("reasoning_elicitation", "metadata_vanishing");
    }

    private static Connection hiddenFrom(long vanish, Connection before) {
        return (at, rng) -> at < vanish ? before.connect(at, rng) : new Connection.Link(null, null);
    }
}
