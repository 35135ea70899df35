package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * Next to nothing per account: a few requests from each of thousands within two days, through free accounts that were
 * opened in lots weeks before. Nothing shows in any single account.
 */
public final class ThinSpread implements Part {
    private static final int LOT = 25;
    private final int accounts;
    private final double perAccount;

    /** @param perAccount requests of one account over both days */
    public ThinSpread(int accounts, double perAccount) {
        this.accounts = accounts;
        this.perAccount = perAccount;
    }

    @Override
    public String description() {
        return "campaign: a few requests from each of thousands of free accounts within two days";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "thin-spread");
        int count = world.scaled(accounts, 20);
        Connection proxies = Connections.hidden();
        for (int i = 0; i < count; i++) {
            if (i % LOT == 0) {
                proxies = Connections.range(world.networks().vpn(crew.rng), crew.rng.below(1 << 14), 60);
            }
            long opened = world.span().fromMillis() - Span.DAY * (5 + i / LOT % 30) + crew.rng.below(4 * Span.HOUR);
            Worker worker = crew.recruit(Countries.ALL.draw(crew.rng), "free", opened, proxies, Clients.CHAT);
            worker.holder.emailDisposable = crew.rng.chance(0.4);
            worker.clients = crew.habits.oneOf(Clients.CHAT);
            crew.enrolment.signUpFrom(worker.holder, proxies);
            crew.cover(worker, 0.25);
        }
        Span middle = new Span(world.span().at(0.5), world.span().at(0.5) + 2 * Span.DAY);
        Stage burst =
                crew.stage(0, 1, count * perAccount / 2, crew.material.traces()).during(middle);
        Stage brief = new Stage(burst.span(), burst.perDay(), burst.rhythm(), burst.asks(), burst.models(), 0, 2);
        crew.put(List.of(brief));
        crew.answer("reasoning_elicitation", "thin_spread", "bulk_signup");
    }
}
