package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Actor;
import stillwatch.scenario.world.Call;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Outbox;
import stillwatch.scenario.world.Provider;
import stillwatch.scenario.world.World;

/** A machine's work: at each start a run of so many requests, one after the other, through one or several accounts. */
final class Job implements Actor {
    private final Provider provider;
    private final Rng rng;
    private final List<Seat> seats;
    private final long[] starts;
    private final int items;
    private final double gapSeconds;
    private final Weighted<Ask> asks;
    private final ModelChoice models;
    private final long own;
    private boolean repeats;
    private boolean fallsBack;
    private int run;
    private int seat;

    /**
     * @param starts in order, epoch milliseconds
     * @param items mean number of requests of a run
     * @param gapSeconds mean time between two of them
     */
    Job(
            World world,
            Rng rng,
            List<Seat> seats,
            long[] starts,
            int items,
            double gapSeconds,
            Weighted<Ask> asks,
            ModelChoice models) {
        this.provider = world.provider();
        this.rng = rng;
        this.seats = seats;
        this.starts = starts;
        this.items = items;
        this.gapSeconds = gapSeconds;
        this.asks = asks;
        this.models = models;
        this.own = rng.nextLong();
    }

    /** Every run asks the same items again, as benchmarks do, instead of new ones. */
    Job repeating() {
        repeats = true;
        return this;
    }

    /** Where the provider fails (5xx, never a limit or a ban), the next account takes the request over. */
    Job fallingBack() {
        fallsBack = true;
        return this;
    }

    @Override
    public long nextAtMillis() {
        return run < starts.length ? starts[run] : Long.MAX_VALUE;
    }

    @Override
    public void act(long untilMillis, Outbox outbox) {
        while (nextAtMillis() < untilMillis) {
            run(starts[run], outbox);
            run++;
        }
    }

    private void run(long start, Outbox outbox) {
        long session = rng.nextLong();
        String model = models.draw(start, rng);
        int count = repeats ? items : Math.max(1, rng.poisson(items));
        long at = start + rng.below(700L);
        Rng choice = repeats ? new Rng(own) : rng;
        for (int item = 0; item < count; item++) {
            long seed = repeats ? Fingerprint.of(own, item) : rng.nextLong();
            Ask ask = asks.draw(choice);
            Seat current = seats.get(seat++ % seats.size());
            Call call = send(current, ask, seed, at, model, session, outbox);
            for (int again = 0; again < 3 && call.failed() && call.status != 400; again++) {
                boolean brokenDown = call.status >= 500;
                Seat other = fallsBack && brokenDown ? seats.get(seat++ % seats.size()) : current;
                at += brokenDown ? 600 + rng.below(2_000L) : 8_000 + rng.below(40_000L);
                call = send(other, ask, seed, at, model, session, outbox);
            }
            at += (long) (1000 * rng.exponential(gapSeconds)) + 120;
        }
    }

    private Call send(Seat from, Ask ask, long seed, long at, String model, long session, Outbox outbox) {
        Connection.Link link = from.connection().connect(at, rng);
        Call call = outbox.blank();
        call.holder = from.holder();
        call.atMillis = at;
        call.model = model;
        call.session = session;
        call.ip = link.ip();
        call.network = link.network();
        call.client = from.client();
        call.ask = ask;
        call.seed = seed;
        provider.answer(call, 0, rng);
        outbox.send(call);
        return call;
    }
}
