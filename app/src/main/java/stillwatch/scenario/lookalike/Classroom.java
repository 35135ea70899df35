package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** One course, one assignment, two evenings: sixty students paste the same task from one campus. */
final class Classroom implements Part {
    private static final int STUDENTS = 50;

    @Override
    public String description() {
        return "a class with one assignment";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "class");
        Connection campus = cast.enrolment.nat(world.networks().make("education"), 1);
        Ask assignment =
                cast.template("", "reasoning", TokenShape.of(380, 560, 0.6).thinking(500), "t_assignment", "reply");
        long due = world.span().at(0.62);
        for (int i = 0; i < world.scaled(STUDENTS, 6); i++) {
            Holder holder = cast.enrolment.person(
                    Countries.UNITED_STATES, world.span().at(0.05) + cast.rng.below(50 * Span.MINUTE));
            cast.enrolment.onPlan(holder, "education");
            holder.emailDomain = "college-of-pines.example";
            holder.signupProgram = "education";
            cast.enrolment.signUpFrom(holder, campus);
            Connection both = Connections.mixed(campus, cast.enrolment.homeOf(holder), 0.5);
            Sessions.live(world, holder, cast.habits.student("en"), both, cast.rng.fork(i));
            long[] starts = {due - cast.rng.below(40 * Span.HOUR)};
            Seat seat = new Seat(holder, both, Clients.CHAT.draw(cast.rng));
            world.add(new Job(
                    world,
                    cast.rng.fork(1000L + i),
                    List.of(seat),
                    starts,
                    6,
                    140,
                    Cast.only(assignment),
                    cast.taste()));
        }
    }
}
