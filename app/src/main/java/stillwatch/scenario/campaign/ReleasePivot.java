package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * Agentic coding that moves to a new model at once: half of the traffic within the first day. Accounts come from
 * residential proxies; what they share is devices, sign-up hours and templates. After the third campaign of the record.
 */
public final class ReleasePivot implements Part {
    private final int accounts;
    private final double perAccountAndDay;

    public ReleasePivot(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: agentic coding, half of it on a new model within 24 hours of its release";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "release-pivot");
        int count = world.scaled(accounts, 6);
        Weighted<Client> clients = Weighted.<Client>mix()
                .add(3, Clients.NODE)
                .add(2, Clients.AGENT)
                .done();
        String device = "";
        for (int i = 0; i < count; i++) {
            long opened = world.span().fromMillis() - Span.DAY * (9 + i / 8 * 3 % 60) + crew.rng.below(3 * Span.HOUR);
            Worker worker = crew.recruit(Countries.ALL.draw(crew.rng), "plus", opened, null, clients);
            Connection one = crew.enrolment.homeOf(worker.holder);
            Connection other = crew.enrolment.homeOf(worker.holder);
            worker.connection = Connections.mixed(one, other, 0.6);
            device = i % 8 == 0 ? crew.enrolment.newDevice() : device;
            worker.holder.deviceId = crew.rng.chance(0.8) ? device : worker.holder.deviceId;
            worker.holder.limitPerMinute = 60;
            crew.cover(worker, 0.7);
        }
        Stage steady = crew.stage(0, 1, count * perAccountAndDay, crew.material.agentCoding());
        long released = world.models().newAtMillis();
        ModelChoice pivot = ModelChoice.always(Models.CODE).then(Models.NEW, released + 2 * Span.HOUR, 0.52);
        Stage pivoting = new Stage(steady.span(), steady.perDay(), steady.rhythm(), steady.asks(), pivot, 0, 8);
        crew.put(List.of(pivoting));
        crew.answer("agentic_coding", "tool_use", "release_pivot");
    }
}
