package stillwatch.scenario.lookalike;

import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Enrolment;
import stillwatch.scenario.people.Habits;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Topics;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.Grammar;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.World;

/** What every look-alike needs at hand: its own chance, enrolment, subjects and words. */
final class Cast {
    final World world;
    final Rng rng;
    final Enrolment enrolment;
    final Topics topics = new Topics();
    final Habits habits;
    private final Grammar grammar = Grammar.read("english", "harvest");
    private final String name;

    Cast(World world, String name) {
        this.world = world;
        this.name = name;
        this.rng = world.rng("lookalike/" + name);
        this.enrolment = new Enrolment(world, rng);
        this.habits = new Habits(world, topics, rng);
    }

    /** An organization on an access operator's or a cloud's addresses. */
    Organization organization(Country country, boolean inCloud, int addresses) {
        return new Organization(
                world,
                enrolment,
                country,
                inCloud ? world.networks().cloud(rng) : world.networks().home(country, rng),
                addresses);
    }

    /** A template that only this look-alike's accounts send; {@code owner} tells its copies apart. */
    Ask template(String owner, String capability, TokenShape shape, String rule, String reply) {
        return Ask.template(name + owner + "/" + rule, capability, shape, grammar, rule)
                .answeredBy(reply)
                .watched(2);
    }

    /** A template that the public knows: everybody who uses it sends the same. */
    Ask publicTemplate(String capability, TokenShape shape, String rule, String reply) {
        return Ask.template("public/" + rule, capability, shape, grammar, rule)
                .answeredBy(reply)
                .watched(2);
    }

    Seat inCloud(Holder holder, Client client) {
        return new Seat(holder, enrolment.servers(2), client);
    }

    ModelChoice taste() {
        return world.models().taste(rng);
    }

    static Weighted<Ask> only(Ask ask) {
        return Weighted.only(ask);
    }
}
