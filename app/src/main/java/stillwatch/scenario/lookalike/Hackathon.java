package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** A hackathon: everybody signs up within an hour from one address, with start-up credits, and works through two nights. */
final class Hackathon implements Part {
    private static final int PEOPLE = 40;

    @Override
    public String description() {
        return "a hackathon that signs up in an hour from one address";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "hackathon");
        Country country = Countries.ALL.draw(cast.rng);
        Connection hall = cast.enrolment.nat(world.networks().home(country, cast.rng), 1);
        long opens = Math.floorDiv(world.span().at(0.52), Span.DAY) * Span.DAY + 16 * Span.HOUR;
        Ask idea = cast.template("", "coding", TokenShape.of(420, 700, 0.6), "t_hackathon", "code_reply");
        for (int i = 0; i < world.scaled(PEOPLE, 6); i++) {
            Holder holder = cast.enrolment.person(country, opens + cast.rng.below(55 * Span.MINUTE));
            cast.enrolment.onPlan(holder, "pay_as_you_go");
            holder.paymentId = "";
            holder.signupProgram = "startup";
            cast.enrolment.signUpFrom(holder, hall);
            Weighted<Ask> asks = Weighted.<Ask>mix()
                    .add(1, idea)
                    .add(4, cast.topics.coding)
                    .add(4, cast.topics.agent)
                    .done();
            Habit habit =
                    cast.habits.developer("en").asking(asks).timesAsOften(5).at(Rhythm.ALWAYS);
            long until = Math.min(opens + 44 * Span.HOUR, world.span().toMillis());
            Span event = new Span(holder.createdAtMillis + 3 * Span.MINUTE, until);
            world.add(new Sessions(world, holder, habit, hall, cast.rng.fork(i), event));
        }
    }
}
