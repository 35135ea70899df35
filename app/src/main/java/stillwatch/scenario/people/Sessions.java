package stillwatch.scenario.people;

import java.util.Arrays;
import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Actor;
import stillwatch.scenario.world.Call;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.Outbox;
import stillwatch.scenario.world.Provider;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/** One account's ordinary life: a plan of sessions for each local day, and in each session a few exchanges. */
public final class Sessions implements Actor {
    private static final int REMEMBERED_TURNS = 3;
    private static final double STAYS_WITH_SUBJECT = 0.85;
    private final Holder holder;
    private final Habit habit;
    private final Connection connection;
    private final Provider provider;
    private final Rng rng;
    private final Span active;
    private final double ownPace;
    private long[] starts = {};
    private int position;
    private long day;

    /** @param active when this life happens; may reach beyond the dataset's days */
    public Sessions(World world, Holder holder, Habit habit, Connection connection, Rng rng, Span active) {
        this.holder = holder;
        this.habit = habit;
        this.connection = connection;
        this.provider = world.provider();
        this.rng = rng;
        this.active = active;
        this.ownPace = rng.lognormal(1, 0.3);
        this.day = Math.floorDiv(Math.max(active.fromMillis(), world.span().fromMillis()) + offset(), Span.DAY) - 1;
        planNextDay();
    }

    /** Joins the world as this account's life over all its days from the moment it was opened. */
    public static void live(World world, Holder holder, Habit habit, Connection connection, Rng rng) {
        long from = Math.max(world.span().fromMillis(), holder.createdAtMillis);
        world.add(new Sessions(
                world,
                holder,
                habit,
                connection,
                rng,
                new Span(from, world.span().toMillis())));
    }

    @Override
    public long nextAtMillis() {
        return position < starts.length ? starts[position] : Long.MAX_VALUE;
    }

    @Override
    public void act(long untilMillis, Outbox outbox) {
        while (nextAtMillis() < untilMillis) {
            session(starts[position++], outbox);
            if (position == starts.length) {
                planNextDay();
            }
        }
    }

    private long offset() {
        return holder.country.offsetMinutes() * Span.MINUTE;
    }

    /** Goes on to the next day that has a session. */
    private void planNextDay() {
        starts = new long[0];
        position = 0;
        while (starts.length == 0) {
            day++;
            long midnight = day * Span.DAY - offset();
            if (midnight >= active.toMillis()) {
                return;
            }
            int count = rng.poisson(habit.sessionsPerDay() * habit.rhythm().onDay(day));
            long[] drawn = new long[count];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                long at = midnight + habit.rhythm().moment(rng);
                if (active.contains(at)) {
                    drawn[kept++] = at;
                }
            }
            starts = Arrays.copyOf(drawn, kept);
            Arrays.sort(starts);
        }
    }

    private void session(long startMillis, Outbox outbox) {
        long session = rng.nextLong();
        Client client = habit.clients().draw(rng);
        Connection.Link link = connection.connect(startMillis, rng);
        String model = habit.models().draw(startMillis, rng);
        Ask ask = habit.asks().draw(rng);
        int turns = rng.geometric(habit.turns());
        long signature = 0;
        int context = 0;
        long at = startMillis;
        long[] seeds = {};
        Ask[] asks = {};
        for (int turn = 0; turn < turns; turn++) {
            Call call = outbox.blank();
            call.holder = holder;
            call.atMillis = at;
            call.model = model;
            call.session = turns == 1 && habit.turns() < 1.2 ? 0 : session;
            call.ip = link.ip();
            call.network = link.network();
            call.client = client;
            call.ask = ask;
            call.seed = Fingerprint.of(session, turn);
            call.earlierSeeds = seeds;
            call.earlierAsks = asks;
            provider.answer(call, context, rng);
            call.thinkingSignature = signature;
            boolean failed = call.failed();
            if (!failed) {
                context = (int) Math.min(150_000L, call.inputTokens + (long) call.outputTokens);
                seeds = remember(call.seed, seeds);
                asks = remember(ask, asks);
                // A tool loop hands the signed thinking back within its own session, as the interface demands.
                signature = call.toolCalls > 0 && call.reasoningTokens > 0 ? Fingerprint.of(session, turn + 1000L) : 0;
            }
            if (call.status == 403) {
                turns = Math.min(turns, turn + 3);
            }
            at += gap(failed);
            outbox.send(call);
            if (!rng.chance(STAYS_WITH_SUBJECT)) {
                ask = habit.asks().draw(rng);
            }
        }
    }

    private long gap(boolean failed) {
        double seconds = failed ? 2 + 20 * rng.uniform() : rng.lognormal(habit.gapSeconds() * ownPace, 1);
        return (long) (1000 * Math.min(5400, Math.max(0.4, seconds)));
    }

    private static long[] remember(long seed, long[] earlier) {
        long[] all = new long[Math.min(REMEMBERED_TURNS, earlier.length + 1)];
        all[0] = seed;
        System.arraycopy(earlier, 0, all, 1, all.length - 1);
        return all;
    }

    private static Ask[] remember(Ask ask, Ask[] earlier) {
        Ask[] all = new Ask[Math.min(REMEMBERED_TURNS, earlier.length + 1)];
        all[0] = ask;
        System.arraycopy(earlier, 0, all, 1, all.length - 1);
        return all;
    }
}
