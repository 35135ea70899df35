package stillwatch.scenario.lookalike;

import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Strangers behind a mobile operator's carrier-grade NAT: four addresses for a whole region. */
final class CarrierNat implements Part {
    private static final int PEOPLE = 80;

    @Override
    public String description() {
        return "strangers behind a mobile operator's shared addresses";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "carrier");
        Connection carrier = cast.enrolment.nat(world.networks().mobile(Countries.INDIA, cast.rng), 4);
        for (int i = 0; i < world.scaled(PEOPLE, 8); i++) {
            Holder holder = cast.enrolment.person(Countries.INDIA, cast.enrolment.anyAge());
            cast.enrolment.signUpFrom(holder, carrier);
            Habit habit = i % 3 == 0 ? cast.habits.student("en") : cast.habits.everyday("en");
            Sessions.live(world, holder, habit, carrier, cast.rng.fork(i));
        }
    }
}
