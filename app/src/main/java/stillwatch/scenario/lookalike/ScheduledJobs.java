package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** Reports and checks on a clock: every quarter of an hour, to the second, in companies that do not know each other. */
final class ScheduledJobs implements Part {
    private static final int COMPANIES = 6;

    @Override
    public String description() {
        return "scheduled jobs: unrelated companies whose clocks strike together";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "scheduled");
        for (int i = 0; i < world.scaled(COMPANIES, 2); i++) {
            Organization company = cast.organization(Countries.ALL.draw(cast.rng), true, 1);
            Ask ask = cast.template("" + i, "writing", TokenShape.of(480, 160, 0.3), "t_report_daily", "reply");
            long period = (i % 3 == 0 ? 60L : i % 3 == 1 ? 30L : 120L) * Span.MINUTE;
            Seat seat = new Seat(company.member("team"), company.office(), Clients.API.draw(cast.rng));
            world.add(new Job(
                    world,
                    cast.rng.fork(i),
                    List.of(seat),
                    Times.every(world.span(), period, 0),
                    1,
                    2,
                    Cast.only(ask),
                    ModelChoice.always(Models.SMALL)));
        }
    }
}
