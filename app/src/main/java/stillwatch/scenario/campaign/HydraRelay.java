package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.people.Habit;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.people.Sessions;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * A proxy service that runs many accounts and mixes a harvest into unrelated customers' requests: about a tenth of its
 * traffic, through a quarter of its accounts. Only that quarter is in the answer key; the other accounts belong to the
 * same relay, share its machines, and did nothing wrong.
 */
public final class HydraRelay implements Part {
    private static final double CARRIERS = 0.25;
    private static final double CUSTOMERS_PER_ACCOUNT_AND_DAY = 9;
    private static final double HARVEST_SHARE = 0.1;
    private final int accounts;

    public HydraRelay(int accounts) {
        this.accounts = accounts;
    }

    @Override
    public String description() {
        return "campaign: a tenth of a relay's traffic is harvest, mixed with unrelated customers' requests";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "hydra-relay");
        int count = world.scaled(accounts, 12);
        Connection exits = Connections.range(world.networks().cloud(crew.rng), crew.rng.below(1 << 16), 120);
        for (int i = 0; i < count; i++) {
            long opened = world.span().at(0.75 * crew.rng.uniform() - 0.5);
            if (crew.rng.chance(CARRIERS)) {
                Worker worker = crew.recruit(Countries.ALL.draw(crew.rng), "pay_as_you_go", opened, exits, Clients.API);
                worker.clients = Weighted.<Client>mix()
                        .add(1, Clients.HTTPX)
                        .add(1, Clients.NODE)
                        .done();
                dress(worker.holder, crew, exits, i);
            } else {
                Holder holder = crew.enrolment.person(Countries.ALL.draw(crew.rng), opened);
                crew.enrolment.onPlan(holder, "pay_as_you_go");
                dress(holder, crew, exits, i);
            }
        }
        double perDay = count * CUSTOMERS_PER_ACCOUNT_AND_DAY * HARVEST_SHARE / (1 - HARVEST_SHARE);
        // The queue copies the list of accounts, so the replacements have to be in it before.
        banAndReplace(crew, exits);
        crew.put(List.of(crew.stage(0.05, 0.98, perDay, crew.material.traces())))
                .unevenly();
        crew.answer("reasoning_elicitation", "mixed_traffic", "relay", "replacement");
    }

    /** Every account of the relay has a virtual card of its own and carries its customers. */
    private static void dress(Holder holder, Crew crew, Connection exits, int number) {
        holder.paymentId = crew.enrolment.newCard();
        holder.cardVirtual = true;
        if (number % 3 != 0) {
            holder.deviceId = "";
        }
        crew.enrolment.signUpFrom(holder, exits);
        Sessions.live(crew.world, holder, customers(crew), exits, crew.rng.fork(holder.id()));
    }

    /** Several strangers behind one account: their languages, programs and subjects alternate. */
    private static Habit customers(Crew crew) {
        Weighted.Builder<Ask> asks = Weighted.mix();
        for (int i = 0; i < 4; i++) {
            Country country = Countries.ALL.draw(crew.rng);
            asks.add(2, crew.topics.chat(country.language()));
            asks.add(1, crew.topics.everyday(country.language()).draw(crew.rng));
            asks.add(1, crew.topics.developer(country.language()).draw(crew.rng));
        }
        return new Habit(
                CUSTOMERS_PER_ACCOUNT_AND_DAY / 3,
                3,
                60,
                Rhythm.CUSTOMERS.shiftedBy(crew.rng.between(0, 23)),
                asks.done(),
                crew.habits.oneOf(Clients.API),
                crew.world.models().taste(crew.rng));
    }

    /** Banned accounts are replaced within half a day; the queue goes on through the new ones. */
    private static void banAndReplace(Crew crew, Connection exits) {
        List<Worker> carriers = List.copyOf(crew.workers);
        for (int i = 0; i < carriers.size() / 6; i++) {
            long at = crew.world.span().at(0.3 + 0.5 * crew.rng.uniform());
            Worker first = carriers.get(i);
            first.holder.ban(at);
            long opened = at + crew.rng.below(Span.DAY / 2);
            Worker next = crew.recruit(first.holder.country, "pay_as_you_go", opened, exits, first.clients);
            dress(next.holder, crew, exits, i);
        }
    }
}
