package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** A product moves to a new account overnight: the old one stops, the new one goes on with the same template at once. */
final class MigratedWorkload implements Part {
    private static final int COMPANIES = 3;

    @Override
    public String description() {
        return "migrated workloads: a new account takes over where the old one stops";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "migration");
        for (int i = 0; i < world.scaled(COMPANIES, 1); i++) {
            Organization company = cast.organization(Countries.ALL.draw(cast.rng), true, 2);
            List<Holder> both = company.members(2, "enterprise");
            Span span = world.span();
            long moved = span.at(0.3 + 0.4 * cast.rng.uniform());
            both.get(0).createdAtMillis = span.fromMillis() - 200 * Span.DAY;
            both.get(1).createdAtMillis = moved - 2 * Span.HOUR;
            Ask ask = cast.template("" + i, "extraction", TokenShape.of(900, 40, 0.4), "svc_classify", "score_reply");
            Habit habit = cast.habits.service(ask, 45, Clients.NODE);
            world.add(new Sessions(
                    world, both.get(0), habit, company.office(), cast.rng.fork(i), new Span(span.fromMillis(), moved)));
            world.add(new Sessions(
                    world,
                    both.get(1),
                    habit,
                    company.office(),
                    cast.rng.fork(-1L - i),
                    new Span(moved, span.toMillis())));
        }
    }
}
