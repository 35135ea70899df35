package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/**
 * A harvest behind exits that innocents use: half of its accounts come through a VPN service, half through a mobile
 * operator's carrier-grade NAT, and behind the same addresses live more strangers than accounts of the campaign. Those
 * strangers are in no answer key. Cards are the accounts' own; what they share is emulated devices and the work.
 */
public final class SharedExits implements Part {
    /** Strangers behind the exits, for each account of the campaign. */
    private static final double STRANGERS = 2.5;

    private static final int PER_DEVICE = 6;
    private final int accounts;
    private final double perAccountAndDay;

    public SharedExits(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: decisions and long tasks, behind VPN and carrier exits that more innocents than members use";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "shared-exits");
        int count = world.scaled(accounts, 8);
        Connection vpn = Connections.range(world.networks().vpn(crew.rng), crew.rng.below(1 << 14), 10);
        Connection carrier = crew.enrolment.nat(world.networks().mobile(Countries.INDIA, crew.rng), 4);
        String device = "";
        for (int i = 0; i < count; i++) {
            boolean behindVpn = i % 2 == 0;
            Country country = behindVpn ? Countries.ALL.draw(crew.rng) : Countries.INDIA;
            Connection exit = behindVpn ? vpn : carrier;
            Worker worker = crew.recruit(
                    country,
                    i % 3 == 0 ? "plus" : "pay_as_you_go",
                    crew.enrolment.anyAge(),
                    exit,
                    crew.habits.oneOf(Clients.API));
            worker.holder.createdAtMillis =
                    Math.min(worker.holder.createdAtMillis, world.span().at(0.05));
            device = i % PER_DEVICE == 0 ? crew.enrolment.newDevice() : device;
            worker.holder.deviceId = device;
            crew.enrolment.signUpFrom(worker.holder, exit);
            crew.cover(worker, 0.7);
        }
        for (int i = 0; i < count * STRANGERS; i++) {
            stranger(crew, i % 2 == 0, i % 2 == 0 ? vpn : carrier);
        }
        crew.put(List.of(crew.stage(0.08, 0.98, count * perAccountAndDay, crew.material.decisions())))
                .unevenly();
        crew.answer("agentic_trajectories", "decisions", "shared_exits");
    }

    /** Somebody who wants privacy, or has just that operator's phone. */
    private static void stranger(Crew crew, boolean behindVpn, Connection exit) {
        Country country = behindVpn ? Countries.ALL.draw(crew.rng) : Countries.INDIA;
        Holder holder = crew.enrolment.person(country, crew.enrolment.anyAge());
        crew.enrolment.signUpFrom(holder, exit);
        Habit habit = crew.rng.chance(0.35)
                ? crew.habits.developer(country.language())
                : crew.habits.everyday(country.language());
        Sessions.live(crew.world, holder, habit, exit, crew.rng.fork(holder.id()));
    }
}
