package stillwatch.scenario.campaign;

import java.util.ArrayList;
import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Enrolment;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Habits;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.people.Topics;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.Grammar;
import stillwatch.scenario.world.AnswerKey;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Models;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** The people behind one campaign: they open accounts, give each an ordinary life as cover, and put them to work. */
final class Crew {
    final World world;
    final Rng rng;
    final Enrolment enrolment;
    final Habits habits;
    final Topics topics = new Topics();
    final Material material;
    final List<Worker> workers = new ArrayList<>();
    private final String name;

    Crew(World world, String name) {
        this.world = world;
        this.name = name;
        this.rng = world.rng("campaign/" + name);
        this.enrolment = new Enrolment(world, rng);
        this.habits = new Habits(world, topics, rng);
        this.material = new Material(name + rng.nextLong(), Grammar.read("english", "harvest"));
    }

    /** Opens an account that works through the given connection. */
    Worker recruit(
            Country country, String plan, long createdAtMillis, Connection connection, Weighted<Client> clients) {
        Holder holder = enrolment.person(country, createdAtMillis);
        enrolment.onPlan(holder, plan);
        Worker worker = new Worker(holder, connection, clients);
        workers.add(worker);
        return worker;
    }

    /** Any country, any age, its own home: an account that nothing links to the others. */
    Worker recruitApart(String plan) {
        Country country = Countries.ALL.draw(rng);
        Worker worker = recruit(country, plan, enrolment.anyAge(), null, Clients.API);
        worker.connection = enrolment.homeOf(worker.holder);
        worker.clients = habits.oneOf(Clients.API);
        return worker;
    }

    /** An ordinary life beside the work, so that no account consists of harvest alone. */
    void cover(Worker worker, double timesAsOften) {
        String language = worker.holder.country.language();
        Habit habit = rng.chance(0.5) ? habits.everyday(language) : habits.developer(language);
        Connection home = rng.chance(0.5) ? enrolment.homeOf(worker.holder) : worker.connection;
        Sessions.live(world, worker.holder, habit.timesAsOften(timesAsOften), home, rng.fork(worker.holder.id()));
    }

    void coverAll(double timesAsOften) {
        for (Worker worker : workers) {
            cover(worker, timesAsOften);
        }
    }

    /** A stage of the campaign between two shares of the dataset's days. */
    Stage stage(double from, double to, double perDay, Weighted<Ask> asks) {
        Span span = new Span(world.span().at(from), world.span().at(to));
        return new Stage(span, perDay, Rhythm.ALWAYS, asks, ModelChoice.always(Models.LARGE), 0, 6);
    }

    Harvest put(List<Stage> stages) {
        Harvest harvest = new Harvest(world, rng.fork("queue"), workers, stages);
        world.add(harvest);
        return harvest;
    }

    void answer(String... techniques) {
        List<Holder> members = workers.stream().map(worker -> worker.holder).toList();
        world.answer(new AnswerKey(name, members, List.of(techniques)));
    }
}
