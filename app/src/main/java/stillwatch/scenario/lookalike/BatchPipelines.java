package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** Companies that push documents through a template every night, and one that makes training data for its own model. */
final class BatchPipelines implements Part {
    private static final int COMPANIES = 4;

    @Override
    public String description() {
        return "batch pipelines: nightly extraction, labelling and documented synthetic data";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "batch");
        for (int i = 0; i < world.scaled(COMPANIES, 2); i++) {
            Organization company = cast.organization(Countries.ALL.draw(cast.rng), true, 3);
            Holder holder = company.member("enterprise");
            boolean synthetic = i % 4 == 1;
            holder.declaredUse = synthetic
                    ? "Synthetic support dialogues for testing our own assistant, agreed in the contract"
                    : i % 2 == 0 ? "Nightly extraction of invoices" : "";
            Ask ask = synthetic
                    ? cast.template("" + i, "writing", TokenShape.of(240, 620, 0.35), "t_synthetic_dialogue", "reply")
                    : i % 2 == 0
                            ? cast.template(
                                    "" + i,
                                    "extraction",
                                    TokenShape.of(2_300, 70, 0.3),
                                    "t_batch_invoice",
                                    "json_reply")
                            : cast.template(
                                    "" + i, "extraction", TokenShape.of(260, 9, 0.3), "t_batch_review", "score_reply");
            long[] starts = Times.every(world.span(), Span.DAY, cast.rng.between(0, 5) * Span.HOUR + 5 * Span.MINUTE);
            Seat seat = new Seat(holder, company.office(), Clients.PYTHON.using("batch"));
            world.add(new Job(
                    world,
                    cast.rng.fork(i),
                    List.of(seat),
                    starts,
                    cast.rng.between(40, 140),
                    1.2,
                    Cast.only(ask),
                    ModelChoice.always(Models.SMALL)));
        }
    }
}
