package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.SystemPrompt;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Network;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * Verified companies that each run one vendor's product: the vendor wrote the templates, hosts every customer in the same
 * cloud and brings them in within one month, so that they share templates, hosting and sign-up weeks. Each has its own
 * organization, payer and mail domain, in the open, and its own documents. Two vendors: one reads claims, one repairs code.
 */
final class VendorPipelines implements Part {
    private static final int COMPANIES = 7;

    @Override
    public String description() {
        return "two vendors' pipelines: verified companies that each run the same templates in the same cloud";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "vendor");
        Weighted<Ask> claims = Weighted.<Ask>mix()
                .add(
                        5,
                        cast.template(
                                "claims",
                                "extraction",
                                TokenShape.of(2_700, 120, 0.5),
                                "t_batch_invoice",
                                "json_reply"))
                .add(
                        3,
                        cast.template(
                                "claims",
                                "reasoning",
                                TokenShape.of(1_500, 380, 0.5).thinking(500),
                                "svc_classify",
                                "reply"))
                .add(2, cast.template("claims", "writing", TokenShape.of(1_100, 240, 0.5), "svc_summary", "reply"))
                .done();
        onboard(cast, "ClaimDesk/6.2", claims, ModelChoice.always(Models.LARGE), 90);
        Weighted<Ask> repairs = Weighted.<Ask>mix()
                .add(4, cast.template("repair", "coding", TokenShape.of(3_400, 420, 0.6), "t_ci_review", "code_reply"))
                .add(
                        2,
                        cast.template(
                                "repair",
                                "agentic",
                                TokenShape.of(5_200, 380, 0.6).withTools(1.8),
                                "t_ci_review",
                                "agent_reply"))
                .done();
        onboard(cast, "PatchPilot/2.9", repairs, ModelChoice.always(Models.CODE), 60);
    }

    private static void onboard(Cast cast, String product, Weighted<Ask> asks, ModelChoice models, double perDay) {
        World world = cast.world;
        Network cloud = world.networks().cloud(cast.rng);
        Client client = Client.of(product)
                .saying(SystemPrompt.of("You are a step of " + product.substring(0, product.indexOf('/'))
                        + ". Work only on the record given and answer in the form that the step asks for."));
        long month = world.span().fromMillis() - cast.rng.between(30, 300) * Span.DAY;
        for (int i = 0; i < world.scaled(COMPANIES, 4); i++) {
            Organization company = new Organization(
                    world, cast.enrolment, Countries.ALL.draw(cast.rng), cloud, cast.rng.between(1, 3));
            long opened = month + cast.rng.below(28 * Span.DAY);
            double share = cast.rng.lognormal(1, 0.5);
            List<Holder> accounts = company.members(cast.rng.between(1, 2), i % 3 == 0 ? "enterprise" : "team");
            for (Holder holder : accounts) {
                holder.createdAtMillis = opened + cast.rng.below(4 * Span.HOUR);
                holder.declaredUse = i % 2 == 0 ? "Runs " + product + " on our own records" : "";
                Habit habit = new Habit(
                        perDay * share / accounts.size(), 1, 10, Rhythm.ALWAYS, asks, Weighted.only(client), models);
                Sessions.live(world, holder, habit, company.office(), cast.rng.fork(holder.id()));
            }
        }
    }
}
