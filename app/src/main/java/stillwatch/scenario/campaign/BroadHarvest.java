package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/**
 * Breadth over many access paths: agents, tools, code and pictures, through few accounts of varied kinds that each do much.
 * After the second campaign of the public record: 273 accounts at 733 exchanges a day.
 */
public final class BroadHarvest implements Part {
    private static final List<String> PATHS =
            List.of("native", "skycloud_marketplace", "bluestack_marketplace", "aggregator");
    private final int accounts;
    private final double perAccountAndDay;
    private final double until;

    /** @param until the share of the dataset's days after which the harvest is over */
    public BroadHarvest(int accounts, double perAccountAndDay, double until) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
        this.until = until;
    }

    @Override
    public String description() {
        return "campaign: agents, tools, code and pictures through few busy accounts over many access paths";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "broad-harvest");
        int count = world.scaled(accounts, 5);
        Connection relay = Connections.range(world.networks().cloud(crew.rng), crew.rng.below(1 << 16), 200);
        Organization shell = null;
        String device = "";
        for (int i = 0; i < count; i++) {
            Country country = Countries.ALL.draw(crew.rng);
            Connection connection = Connections.mixed(relay, crew.enrolment.servers(3), 0.5);
            Worker worker = crew.recruit(
                    country, "pay_as_you_go", crew.enrolment.anyAge(), connection, crew.habits.oneOf(Clients.API));
            String path = crew.rng.pick(PATHS);
            worker.clients = crew.habits.oneOf(Clients.API);
            worker.clients = Weighted.<Client>mix()
                    .add(2, worker.clients.draw(crew.rng).via(path))
                    .add(1, Clients.AGENT)
                    .done();
            worker.holder.createdAtMillis =
                    Math.min(worker.holder.createdAtMillis, world.span().at(0.03));
            device = i % 4 == 0 ? crew.enrolment.newDevice() : device;
            worker.holder.deviceId = device;
            if (i % 6 == 0) {
                shell = new Organization(
                        world, crew.enrolment, country, world.networks().cloud(crew.rng), 2);
            }
            if (i % 3 == 0) {
                dressAs(worker.holder, shell.member("team"), crew);
            }
            crew.cover(worker, 1);
        }
        crew.put(List.of(
                        crew.stage(0.02, 0.1, 40, crew.material.probes()),
                        crew.stage(0.06, until, count * perAccountAndDay, crew.material.breadth())))
                .unevenly();
        crew.answer("agentic_trajectories", "tool_use", "coding", "vision", "fan_out");
    }

    /** A shell company: the papers of a real organization on an account of the campaign. */
    private static void dressAs(Holder holder, Holder papers, Crew crew) {
        holder.organizationId = papers.organizationId;
        holder.emailDomain = papers.emailDomain;
        holder.paymentId = papers.paymentId;
        holder.verification = "business";
        holder.plan = "team";
        holder.limitPerMinute = papers.limitPerMinute;
        crew.workers.add(new Worker(papers, crew.enrolment.servers(2), crew.habits.oneOf(Clients.API)));
        crew.cover(crew.workers.get(crew.workers.size() - 1), 0.5);
    }
}
