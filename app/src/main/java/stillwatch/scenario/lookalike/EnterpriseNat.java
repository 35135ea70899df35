package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.SystemPrompt;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** A large company behind one address: many people, one payer, one system prompt, office hours. */
final class EnterpriseNat implements Part {
    private static final int PEOPLE = 70;

    @Override
    public String description() {
        return "an enterprise behind one address";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "enterprise");
        Organization company = new Organization(
                world, cast.enrolment, Countries.GERMANY, world.networks().make("business"), 1);
        SystemPrompt house = SystemPrompt.of(
                "You are the assistant of our company. Follow the style guide, never quote customers' names, and answer in German unless asked otherwise.");
        Client portal = Client.of("WorkPortal/5.2").saying(house);
        for (Holder holder : company.members(world.scaled(PEOPLE, 8), "enterprise")) {
            Habit habit = cast.habits.office("de").with(Weighted.only(portal));
            Sessions.live(world, holder, habit, company.office(), cast.rng.fork(holder.id()));
        }
    }
}
