package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Prompts from a public list of personas: strangers all over the world send the same template with their own slots. */
final class PublicPersonas implements Part {
    private static final int PEOPLE = 70;

    @Override
    public String description() {
        return "public persona prompts that strangers share";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "persona");
        TokenShape shape = TokenShape.of(160, 210, 0.8);
        Weighted<Ask> personas = Weighted.<Ask>mix()
                .add(3, cast.publicTemplate("chat", shape, "t_persona_interviewer", "reply"))
                .add(3, cast.publicTemplate("chat", shape, "t_persona_guide", "reply"))
                .add(2, cast.publicTemplate("coding", shape, "t_persona_terminal", "code_reply"))
                .add(3, cast.publicTemplate("reasoning", shape, "t_persona_tutor", "reply"))
                .done();
        for (int i = 0; i < world.scaled(PEOPLE, 6); i++) {
            Holder holder = cast.enrolment.person();
            Weighted.Builder<Ask> own = Weighted.mix();
            own.add(1, personas.draw(cast.rng));
            own.add(2, cast.topics.everyday(holder.country.language()).draw(cast.rng));
            own.add(2, cast.topics.chat(holder.country.language()));
            Habit habit = cast.habits.everyday(holder.country.language()).asking(own.done());
            Sessions.live(world, holder, habit, cast.enrolment.homeOf(holder), cast.rng.fork(i));
        }
    }
}
