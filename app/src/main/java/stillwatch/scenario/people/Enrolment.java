package stillwatch.scenario.people;

import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Connections;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Country;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Ids;
import stillwatch.scenario.world.Network;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** Opens accounts as people open them: with a country, a mailbox, a plan, perhaps a card, a device. */
public final class Enrolment {
    private static final List<String> MAILBOXES = List.of(
            "postbox.example", "quickmail.example", "mailhaven.example", "inbox-one.example", "letterbird.example");
    private static final List<String> THROWAWAY =
            List.of("tempinbox.example", "onehourmail.example", "dropbin.example");
    private static final Weighted<String> PLANS = Weighted.<String>mix()
            .add(58, "free")
            .add(27, "plus")
            .add(10, "pay_as_you_go")
            .add(3, "education")
            .add(2, "team")
            .done();
    private static final double GROWTH_PER_DAY = 0.004;
    private static final double ORDINARY_BANS = 0.008;
    private final World world;
    private final Rng rng;
    private long cards;
    private long devices;

    /** @param rng decides everything about the accounts that this enrolment opens */
    public Enrolment(World world, Rng rng) {
        this.world = world;
        this.rng = rng;
        this.cards = rng.nextLong();
        this.devices = rng.nextLong();
    }

    public Rng rng() {
        return rng;
    }

    /** Somebody like most people: an account of any age, opened at home or on the phone. */
    public Holder person() {
        return person(Countries.ALL.draw(rng), anyAge());
    }

    public Holder person(Country country, long createdAtMillis) {
        Holder holder = world.holder();
        holder.country = country;
        holder.createdAtMillis = createdAtMillis;
        holder.emailDomain = rng.pick(MAILBOXES);
        holder.emailDisposable = false;
        if (rng.chance(0.02)) {
            holder.emailDomain = rng.pick(THROWAWAY);
            holder.emailDisposable = true;
        }
        holder.deviceId = newDevice();
        onPlan(holder, PLANS.draw(rng));
        signUpFrom(holder, homeOf(holder));
        if (rng.chance(ORDINARY_BANS)) {
            endsBadly(holder);
        }
        return holder;
    }

    /** Puts the account on a plan, with the check and the card that the plan asks for. */
    public Holder onPlan(Holder holder, String plan) {
        holder.plan = plan;
        boolean pays = !plan.equals("free") && !plan.equals("education") && !plan.equals("research");
        holder.paymentId = pays ? newCard() : "";
        holder.cardVirtual = pays && rng.chance(0.06);
        holder.verification = pays ? "payment" : rng.chance(0.3) ? "phone" : rng.chance(0.93) ? "email" : "none";
        holder.limitPerMinute = switch (plan) {
            case "free" -> 8;
            case "plus", "education" -> 20;
            case "enterprise" -> 1200;
            case "team", "research" -> 240;
            default -> 120;
        };
        return holder;
    }

    public void signUpFrom(Holder holder, Connection connection) {
        holder.signupIp = connection.connect(holder.createdAtMillis, rng).ip();
    }

    /** At home, or on the phone, or both. */
    public Connection homeOf(Holder holder) {
        Connection home = Connections.home(world.networks().home(holder.country, rng), rng);
        if (rng.chance(0.35)) {
            return home;
        }
        Connection phone = Connections.phone(world.networks().mobile(holder.country, rng), rng);
        return Connections.mixed(home, phone, rng.chance(0.2) ? 0.05 : 0.45 + 0.5 * rng.uniform());
    }

    /** Rented machines: a few addresses of one cloud. */
    public Connection servers(int count) {
        Network cloud = world.networks().cloud(rng);
        String[] addresses = new String[count];
        for (int i = 0; i < count; i++) {
            addresses[i] = cloud.address(rng.below(1 << 18));
        }
        return Connections.fixed(cloud, List.of(addresses));
    }

    /** One address for everybody behind it. */
    public Connection nat(Network network, int addresses) {
        String[] all = new String[addresses];
        int first = rng.below(1 << 17);
        for (int i = 0; i < addresses; i++) {
            all[i] = network.address(first + i);
        }
        return Connections.fixed(network, List.of(all));
    }

    /** Most accounts are months old; some are opened while the dataset runs. */
    public long anyAge() {
        Span span = world.span();
        if (rng.chance(Math.min(0.5, GROWTH_PER_DAY * span.days()))) {
            return span.fromMillis() + rng.below(span.toMillis() - span.fromMillis());
        }
        double days = Math.min(1_100, rng.exponential(260));
        return span.fromMillis() - (long) (days * Span.DAY) - Span.HOUR;
    }

    public String newCard() {
        return Ids.opaque("pm_", world.print("card", cards++));
    }

    public String newDevice() {
        return Ids.opaque("dev_", world.print("device", devices++));
    }

    /** Accounts of ordinary people are suspended and banned too, for reasons that have nothing to do with harvesting. */
    private void endsBadly(Holder holder) {
        long from = Math.max(holder.createdAtMillis, world.span().fromMillis());
        long at = from + rng.below(Math.max(1, world.span().toMillis() - from));
        holder.ban(at);
        if (rng.chance(0.5)) {
            holder.status = "suspended";
        }
    }
}
