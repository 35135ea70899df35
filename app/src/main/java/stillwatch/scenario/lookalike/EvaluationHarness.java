package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Laboratories that run a public benchmark: the same items for every model and run, strangers with the same templates. */
final class EvaluationHarness implements Part {
    private static final int LABORATORIES = 3;

    @Override
    public String description() {
        return "evaluation harness: several laboratories run the same public benchmark";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "evaluation");
        Weighted<Ask> items = Weighted.<Ask>mix()
                .add(3, cast.publicTemplate("reasoning", TokenShape.of(420, 6, 0.3), "t_eval_item", "score_reply"))
                .add(2, cast.publicTemplate("reasoning", TokenShape.of(900, 240, 0.4), "t_eval_shot", "reply"))
                .add(1, cast.publicTemplate("coding", TokenShape.of(350, 180, 0.5), "t_eval_code", "code_line"))
                .done();
        Client harness = Client.of("open-harness/0.4.8");
        for (int i = 0; i < world.scaled(LABORATORIES, 1); i++) {
            Organization laboratory = cast.organization(Countries.ALL.draw(cast.rng), true, 2);
            List<Holder> members = laboratory.members(2, "research");
            for (Holder member : members) {
                member.declaredUse = "Evaluation of released models with a public benchmark, several runs per model";
            }
            ModelChoice models = ModelChoice.always(Models.LARGE)
                    .then(Models.NEW, world.models().newAtMillis(), 0.6);
            List<Seat> seats = members.stream()
                    .map(member -> new Seat(member, laboratory.office(), harness))
                    .toList();
            long[] starts = Times.byPeople(world.span(), 0.35, Rhythm.OFFICE, 0, cast.rng);
            world.add(new Job(world, cast.rng.fork(i), seats, starts, 160, 2.5, items, models).repeating());
        }
    }
}
