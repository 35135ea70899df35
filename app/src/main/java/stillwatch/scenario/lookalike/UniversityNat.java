package stillwatch.scenario.lookalike;

import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** A university: hundreds of students and teachers behind a few addresses, education programme, all subjects. */
final class UniversityNat implements Part {
    private static final int PEOPLE = 80;

    @Override
    public String description() {
        return "a university behind two addresses";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "university");
        Connection campus = cast.enrolment.nat(world.networks().make("education"), 2);
        for (int i = 0; i < world.scaled(PEOPLE, 8); i++) {
            Holder holder = cast.enrolment.person(Countries.UNITED_STATES, cast.enrolment.anyAge());
            cast.enrolment.onPlan(holder, "education");
            holder.emailDomain = "uni-lakeview.example";
            holder.signupProgram = "education";
            cast.enrolment.signUpFrom(holder, campus);
            Habit habit = i % 12 == 0 ? cast.habits.teacher("en") : cast.habits.student("en");
            Connection both = Connections.mixed(campus, cast.enrolment.homeOf(holder), 0.7);
            Sessions.live(world, holder, habit, both, cast.rng.fork(i));
        }
    }
}
