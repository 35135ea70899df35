package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** Developers and bloggers who try a new model within hours of its release, with lists of their own questions. */
final class ReleaseDayBenchmarks implements Part {
    private static final int PEOPLE = 14;

    @Override
    public String description() {
        return "release-day benchmarks: individuals try the new model within hours";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "release-day");
        long released = world.models().newAtMillis();
        for (int i = 0; i < world.scaled(PEOPLE, 2); i++) {
            Holder holder = cast.enrolment.person();
            cast.enrolment.onPlan(holder, "pay_as_you_go");
            holder.createdAtMillis =
                    Math.min(holder.createdAtMillis, world.span().fromMillis());
            Connection home = cast.enrolment.homeOf(holder);
            ModelChoice eager = cast.taste().then(Models.NEW, released, 0.9);
            Habit habit = cast.habits.developer(holder.country.language()).on(eager);
            Sessions.live(world, holder, habit, home, cast.rng.fork(i));
            long[] starts = {released + cast.rng.below(9 * Span.HOUR), released + cast.rng.below(30 * Span.HOUR)};
            java.util.Arrays.sort(starts);
            Weighted<Ask> own = cast.topics.everyday("en");
            Seat seat = new Seat(holder, home, Clients.PYTHON);
            world.add(new Job(
                            world,
                            cast.rng.fork(1000L + i),
                            List.of(seat),
                            starts,
                            45,
                            9,
                            own,
                            ModelChoice.always(Models.NEW))
                    .repeating());
        }
    }
}
