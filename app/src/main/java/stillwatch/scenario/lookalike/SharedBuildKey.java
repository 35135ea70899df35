package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** One key in a build server: reviews of changes from whatever machine the cloud hands out, many at once. */
final class SharedBuildKey implements Part {
    private static final int COMPANIES = 3;

    @Override
    public String description() {
        return "builds with a shared key: one account from hundreds of cloud addresses";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "build");
        for (int i = 0; i < world.scaled(COMPANIES, 1); i++) {
            Organization company = cast.organization(Countries.ALL.draw(cast.rng), false, 1);
            Connection machines = Connections.range(world.networks().cloud(cast.rng), cast.rng.below(1 << 16), 400);
            Ask ask = cast.template("" + i, "coding", TokenShape.of(3_200, 210, 0.6), "t_ci_review", "code_reply");
            Seat seat = new Seat(company.member("team"), machines, Client.of("build-review/1." + i));
            long[] starts = Times.byPeople(
                    world.span(), 14, Rhythm.OFFICE, company.country().offsetMinutes(), cast.rng);
            world.add(new Job(
                    world,
                    cast.rng.fork(i),
                    List.of(seat),
                    starts,
                    4,
                    3,
                    Cast.only(ask),
                    ModelChoice.always(Models.CODE)));
        }
    }
}
