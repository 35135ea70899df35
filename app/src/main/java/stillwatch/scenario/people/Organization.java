package stillwatch.scenario.people;

import java.util.ArrayList;
import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Ids;
import stillwatch.scenario.world.Network;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** A company or a university: one id, one payer, one mail domain, addresses that its people share. */
public final class Organization {
    private static final List<String> FIRST = List.of(
            "north", "blue", "silver", "river", "oak", "bright", "stone", "harbor", "maple", "summit", "clear", "iron",
            "delta", "amber", "vector", "lumen", "cedar", "quarry", "falcon", "meadow");
    private static final List<String> SECOND = List.of(
            "works",
            "labs",
            "logistics",
            "health",
            "bank",
            "soft",
            "systems",
            "media",
            "foods",
            "energy",
            "legal",
            "retail",
            "robotics",
            "insure",
            "travel",
            "analytics",
            "motors",
            "textiles");
    private final String id;
    private final String domain;
    private final Country country;
    private final String card;
    private final Connection office;
    private final Enrolment enrolment;
    private final long latestOpening;

    /**
     * @param network its own operator, or an access operator's
     * @param addresses how many addresses its people share
     */
    public Organization(World world, Enrolment enrolment, Country country, Network network, int addresses) {
        Rng rng = enrolment.rng();
        this.id = Ids.opaque("org_", world.print("organization", rng.nextLong()));
        this.domain = rng.pick(FIRST) + rng.pick(SECOND) + rng.between(2, 99) + ".example";
        this.country = country;
        this.card = enrolment.newCard();
        this.enrolment = enrolment;
        // Its machines run from the first day on, so its accounts have to be older.
        this.latestOpening = world.span().fromMillis() - Span.DAY;
        this.office = enrolment.nat(network, addresses);
    }

    public Connection office() {
        return office;
    }

    public Country country() {
        return country;
    }

    /** An account of the organization, paid for by it. */
    public Holder member(String plan) {
        Holder holder = enrolment.person(country, Math.min(enrolment.anyAge(), latestOpening));
        enrolment.onPlan(holder, plan);
        holder.organizationId = id;
        holder.emailDomain = domain;
        holder.emailDisposable = false;
        holder.verification = "business";
        holder.paymentId = card;
        holder.cardVirtual = false;
        holder.status = "active";
        holder.statusAtMillis = 0;
        holder.bannedAtMillis = Long.MAX_VALUE;
        enrolment.signUpFrom(holder, office);
        return holder;
    }

    public List<Holder> members(int count, String plan) {
        List<Holder> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(member(plan));
        }
        return members;
    }
}
