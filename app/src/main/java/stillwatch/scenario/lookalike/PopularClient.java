package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.SystemPrompt;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** A popular program that sends its own system prompt and its own frame around every request of thousands of users. */
final class PopularClient implements Part {
    private static final int PEOPLE = 90;

    @Override
    public String description() {
        return "a popular client whose system prompt strangers share";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "popular-client");
        SystemPrompt frame = SystemPrompt.of(
                "You are Pebble, the helper in the sidebar. The page's text is given first, then the wish. Think before you answer, explain each step that matters, and finish with one suggestion.");
        Client sidebar = Client.of("PebbleSidebar/11.4").saying(frame);
        Ask page = cast.publicTemplate("writing", TokenShape.of(2_100, 190, 0.8), "svc_summary", "reply");
        for (int i = 0; i < world.scaled(PEOPLE, 8); i++) {
            Holder holder = cast.enrolment.person();
            String language = holder.country.language();
            Weighted<Ask> asks = Weighted.<Ask>mix()
                    .add(1, page)
                    .add(1, cast.topics.chat(language))
                    .add(1, cast.topics.writing)
                    .done();
            Habit habit = cast.habits.everyday(language).asking(asks).with(Weighted.only(sidebar));
            Sessions.live(world, holder, habit, cast.enrolment.homeOf(holder), cast.rng.fork(i));
        }
    }
}
