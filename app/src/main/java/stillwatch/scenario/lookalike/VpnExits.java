package stillwatch.scenario.lookalike;

import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Network;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** People of many countries who value their privacy: one VPN service's exits, some throwaway mailboxes. */
final class VpnExits implements Part {
    private static final int PEOPLE = 50;

    @Override
    public String description() {
        return "strangers behind a VPN service's exits";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "vpn");
        Network service = world.networks().vpn(cast.rng);
        Connection exits = Connections.range(service, cast.rng.below(1 << 14), 8);
        for (int i = 0; i < world.scaled(PEOPLE, 6); i++) {
            Holder holder = cast.enrolment.person();
            if (cast.rng.chance(0.3)) {
                holder.emailDomain = "tempinbox.example";
                holder.emailDisposable = true;
            }
            cast.enrolment.signUpFrom(holder, exits);
            String language = holder.country.language();
            Habit habit = i % 2 == 0 ? cast.habits.everyday(language) : cast.habits.developer(language);
            Sessions.live(world, holder, habit, exits, cast.rng.fork(i));
        }
    }
}
