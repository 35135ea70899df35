package stillwatch.scenario.people;

import java.util.List;
import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.SystemPrompt;
import stillwatch.scenario.text.TokenShape;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Ordinary people, households, offices and small services: the sea in which everything else swims. */
public final class Population implements Part {
    private static final List<String> SERVICE_RULES =
            List.of("svc_support", "svc_product", "svc_translate", "svc_summary", "svc_classify", "svc_recipe");
    private final int accounts;

    /** @param accounts how many, at scale 1 */
    public Population(int accounts) {
        this.accounts = accounts;
    }

    @Override
    public String description() {
        return "ordinary people, households, offices and small services";
    }

    @Override
    public boolean isWorthNaming() {
        return false;
    }

    @Override
    public void join(World world) {
        Topics topics = new Topics();
        Enrolment enrolment = new Enrolment(world, world.rng("population"));
        Rng rng = enrolment.rng();
        Habits habits = new Habits(world, topics, rng);
        int left = world.scaled(accounts, 20);
        while (left > 0) {
            double kind = rng.uniform();
            if (kind < 0.06 && left > 3) {
                left -= household(world, enrolment, habits);
            } else if (kind < 0.10 && left > 12) {
                left -= office(world, enrolment, habits, left);
            } else if (kind < 0.135) {
                service(world, enrolment, habits, topics);
                left--;
            } else {
                individual(world, enrolment, habits);
                left--;
            }
        }
    }

    private static void individual(World world, Enrolment enrolment, Habits habits) {
        Rng rng = enrolment.rng();
        Holder holder = enrolment.person();
        String language = holder.country.language();
        double kind = rng.uniform();
        Habit habit = kind < 0.6
                ? habits.everyday(language)
                : kind < 0.76
                        ? habits.student(language)
                        : kind < 0.94 ? habits.developer(language) : habits.teacher(language);
        if (kind >= 0.6 && kind < 0.76 && rng.chance(0.35)) {
            enrolment.onPlan(holder, "education");
            holder.signupProgram = "education";
        }
        Connection connection = enrolment.homeOf(holder);
        if (rng.chance(0.05)) {
            connection = Connections.range(world.networks().vpn(rng), rng.below(16) << 8, 24);
        }
        Sessions.live(world, holder, habit, connection, rng.fork("life"));
    }

    private static int household(World world, Enrolment enrolment, Habits habits) {
        Rng rng = enrolment.rng();
        Holder first = enrolment.person();
        Connection home = enrolment.homeOf(first);
        int size = rng.between(2, 4);
        Sessions.live(world, first, habits.everyday(first.country.language()), home, rng.fork("first"));
        for (int i = 1; i < size; i++) {
            Holder other = enrolment.person(first.country, enrolment.anyAge());
            if (rng.chance(0.4) && !first.paymentId.isEmpty()) {
                enrolment.onPlan(other, "plus");
                other.paymentId = first.paymentId;
            }
            if (rng.chance(0.25)) {
                other.deviceId = first.deviceId;
            }
            Habit habit = rng.chance(0.5)
                    ? habits.student(first.country.language())
                    : habits.everyday(first.country.language());
            Sessions.live(world, other, habit, home, rng.fork(i));
        }
        return size;
    }

    private static int office(World world, Enrolment enrolment, Habits habits, int left) {
        Rng rng = enrolment.rng();
        Country country = Countries.ALL.draw(rng);
        Organization organization =
                new Organization(world, enrolment, country, world.networks().home(country, rng), rng.between(1, 3));
        int size = (int) Math.min(Math.min(left, 60), rng.lognormal(7, 0.7) + 2);
        for (Holder holder : organization.members(size, "team")) {
            Habit habit = rng.chance(0.3) ? habits.developer(country.language()) : habits.office(country.language());
            Connection connection = Connections.mixed(organization.office(), enrolment.homeOf(holder), 0.8);
            Sessions.live(world, holder, habit, connection, rng.fork(holder.id()));
        }
        return size;
    }

    private static void service(World world, Enrolment enrolment, Habits habits, Topics topics) {
        Rng rng = enrolment.rng();
        Holder holder = enrolment.onPlan(enrolment.person(), rng.chance(0.3) ? "team" : "pay_as_you_go");
        long own = rng.nextLong();
        String rule = rng.pick(SERVICE_RULES);
        Ask ask = Ask.template(
                "service-" + Long.toHexString(own),
                rng.chance(0.5) ? "extraction" : "writing",
                TokenShape.of(rng.between(300, 3_000), rng.between(20, 400), 0.7),
                topics.english(),
                rule);
        SystemPrompt system =
                SystemPrompt.of(topics.english().write("service_system", new Rng(Fingerprint.of(own, 1))));
        Client client = Clients.API.draw(rng).saying(system);
        double perDay = Math.min(700, rng.lognormal(4, 1.3));
        Sessions.live(world, holder, habits.service(ask, perDay, client), enrolment.servers(2), rng.fork("service"));
    }
}
