package stillwatch.scenario.campaign;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Clients;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * A surgical harvest of reasoning: a dozen accounts per card, requests on one clock, load spread evenly, signed reasoning
 * replayed across accounts, a sweep of probes before it scales. After the first campaign of the public record.
 */
public final class ReasoningHarvest implements Part {
    private static final int PER_CARD = 12;
    private static final int PER_DEVICE = 5;
    private final int accounts;
    private final double perAccountAndDay;

    public ReasoningHarvest(int accounts, double perAccountAndDay) {
        this.accounts = accounts;
        this.perAccountAndDay = perAccountAndDay;
    }

    @Override
    public String description() {
        return "campaign: reasoning traces over accounts that share cards, on one clock, evenly loaded";
    }

    @Override
    public void join(World world) {
        Crew crew = new Crew(world, "reasoning-harvest");
        Weighted<Client> clients = Weighted.<Client>mix()
                .add(4, Clients.PYTHON)
                .add(1, Clients.HTTPX)
                .done();
        Connection servers = crew.enrolment.servers(6);
        int count = world.scaled(accounts, 6);
        String card = "";
        String device = "";
        for (int i = 0; i < count; i++) {
            long wave = world.span().at(0.02 + 0.13 * (i / PER_CARD % 3)) + crew.rng.below(5 * Span.HOUR);
            Connection own = crew.rng.chance(0.6) ? servers : crew.enrolment.servers(2);
            Worker worker = crew.recruit(Countries.SINGAPORE, "pay_as_you_go", wave, own, clients);
            card = i % PER_CARD == 0 ? crew.enrolment.newCard() : card;
            device = i % PER_DEVICE == 0 ? crew.enrolment.newDevice() : device;
            worker.holder.paymentId = crew.rng.chance(0.9) ? card : worker.holder.paymentId;
            worker.holder.cardVirtual = true;
            worker.holder.deviceId = crew.rng.chance(0.7) ? device : worker.holder.deviceId;
            crew.enrolment.signUpFrom(worker.holder, own);
            crew.cover(worker, 0.5);
        }
        Stage probing = crew.stage(0.1, 0.2, 45, crew.material.probes());
        Stage scaled = crew.stage(0.25, 0.95, count * perAccountAndDay, crew.material.traces());
        Stage synchronous = new Stage(
                scaled.span(), scaled.perDay(), scaled.rhythm(), scaled.asks(), scaled.models(), 300, scaled.turns());
        crew.put(List.of(probing, synchronous)).replaying(0.15);
        banSome(crew);
        crew.answer(
                "reasoning_elicitation",
                "grading",
                "safety_rewrite",
                "probe_sweep",
                "signature_replay",
                "load_balancing");
    }

    /** A few accounts are caught on the way: the others take over within the minute. */
    private static void banSome(Crew crew) {
        for (int i = 0; i < crew.workers.size() / 10; i++) {
            crew.rng.pick(crew.workers).holder.ban(crew.world.span().at(0.4 + 0.5 * crew.rng.uniform()));
        }
    }
}
