package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Auditors who must explain decisions: they ask for reasons all day, are refused now and then, and say who they are. */
final class AuditWork implements Part {
    private static final int OFFICES = 2;

    @Override
    public String description() {
        return "audit and explainability work that asks for reasons";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "audit");
        for (int i = 0; i < world.scaled(OFFICES, 1); i++) {
            Organization office = cast.organization(Countries.ALL.draw(cast.rng), false, 1);
            TokenShape shape = TokenShape.of(900, 420, 0.5).thinking(500);
            Weighted<Ask> asks = Weighted.<Ask>mix()
                    .add(
                            3,
                            cast.template("" + i, "reasoning", shape, "t_audit_reason", "reply")
                                    .watched(20))
                    .add(
                            2,
                            cast.template("" + i, "reasoning", shape, "t_audit_trace", "reply")
                                    .watched(30))
                    .add(2, cast.template("" + i, "grading", TokenShape.of(700, 20, 0.4), "t_judge_own", "score_reply"))
                    .add(2, cast.topics.office(office.country().language()).draw(cast.rng))
                    .done();
            for (Holder holder : office.members(6, "team")) {
                holder.declaredUse =
                        i % 2 == 0 ? "Explanations of automated decisions for the supervisory authority" : "";
                holder.signupProgram = i % 2 == 0 ? "security_research" : "";
                Habit habit = cast.habits
                        .office(office.country().language())
                        .asking(asks)
                        .timesAsOften(2);
                Sessions.live(world, holder, habit, office.office(), cast.rng.fork(holder.id()));
            }
        }
    }
}
