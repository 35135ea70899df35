package stillwatch.scenario.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Actor;
import stillwatch.scenario.world.Call;
import stillwatch.scenario.world.Connection;
import stillwatch.scenario.world.Outbox;
import stillwatch.scenario.world.Provider;
import stillwatch.scenario.world.Span;
import stillwatch.scenario.world.World;

/**
 * A queue of work items that a campaign spreads over its accounts: each item is asked once, by the account whose turn it
 * is; where that one is limited or banned, another takes the item over within a minute.
 */
final class Harvest implements Actor {
    private static final int ATTEMPTS = 4;
    private static final int KEPT_SIGNATURES = 6;
    private final Provider provider;
    private final Rng rng;
    private final List<Worker> workers;
    private final List<Stage> stages;
    private final long queue;
    private final long[] signatures = new long[KEPT_SIGNATURES];
    private double replayShare;
    private double followUpShare;
    private Ask followUp;
    private boolean evenly = true;
    private long hourMillis;
    private long items;
    private int turn;

    Harvest(World world, Rng rng, List<Worker> workers, List<Stage> stages) {
        this.provider = world.provider();
        this.rng = rng;
        this.workers = new ArrayList<>(workers);
        this.stages = stages;
        this.queue = rng.nextLong();
        this.hourMillis = Math.max(
                world.span().fromMillis(),
                stages.stream()
                        .mapToLong(stage -> stage.span().fromMillis())
                        .min()
                        .orElse(Long.MAX_VALUE));
    }

    /** A share of requests replays one of a few signed reasoning blocks, whichever account it came from. */
    Harvest replaying(double share) {
        replayShare = share;
        return this;
    }

    /** A share of answers is handed to another account as material of a second request. */
    Harvest followedBy(Ask ask, double share) {
        followUp = ask;
        followUpShare = share;
        return this;
    }

    /** Accounts are drawn at random, instead of in turn. */
    Harvest unevenly() {
        evenly = false;
        return this;
    }

    @Override
    public long nextAtMillis() {
        long end = stages.stream()
                .mapToLong(stage -> stage.span().toMillis())
                .max()
                .orElse(0);
        return hourMillis < end ? hourMillis : Long.MAX_VALUE;
    }

    @Override
    public void act(long untilMillis, Outbox outbox) {
        while (nextAtMillis() < untilMillis) {
            long endOfHour = Math.floorDiv(hourMillis, Span.HOUR) * Span.HOUR + Span.HOUR;
            for (Stage stage : stages) {
                long from = Math.max(hourMillis, stage.span().fromMillis());
                long to = Math.min(endOfHour, stage.span().toMillis());
                if (from < to) {
                    work(stage, from, to, outbox);
                }
            }
            hourMillis = endOfHour;
        }
    }

    private void work(Stage stage, long from, long to, Outbox outbox) {
        double share = (to - from) / (double) Span.DAY * stage.rhythm().intensity(from);
        long[] times = new long[rng.poisson(stage.perDay() * share)];
        for (int i = 0; i < times.length; i++) {
            times[i] = from + rng.below(to - from);
            if (stage.tickSeconds() > 0) {
                long tick = stage.tickSeconds() * 1000L;
                times[i] = Math.floorDiv(times[i], tick) * tick + 400 + rng.below(1_800L);
            }
        }
        Arrays.sort(times);
        for (long at : times) {
            ask(stage, stage.asks().draw(rng), Fingerprint.of(queue, items++), at, outbox, ATTEMPTS);
        }
    }

    private void ask(Stage stage, Ask ask, long seed, long at, Outbox outbox, int attempts) {
        Worker worker = next(at);
        if (worker == null) {
            return;
        }
        worker.nextTurn(rng.nextLong(), rng.geometric(stage.turns()), worker.clients.draw(rng));
        Connection.Link link = worker.connection.connect(at, rng);
        Call call = outbox.blank();
        call.holder = worker.holder;
        call.atMillis = at;
        call.model = stage.models().draw(at, rng);
        call.session = worker.session();
        call.ip = link.ip();
        call.network = link.network();
        call.client = worker.client();
        call.ask = ask;
        call.seed = seed;
        provider.answer(call, worker.context(), rng);
        call.thinkingSignature = signature(call);
        worker.given |= call.status == 403;
        boolean failed = call.failed();
        if (stage.turns() > 3) {
            worker.grow(call.inputTokens / 4 + call.outputTokens);
        }
        outbox.send(call);
        if (failed && attempts > 1) {
            ask(stage, ask, seed, at + 1_500 + rng.below(42_000L), outbox, attempts - 1);
        } else if (!failed && followUp != null && ask != followUp && rng.chance(followUpShare)) {
            ask(stage, followUp, seed, at + Span.MINUTE + rng.below(12 * Span.MINUTE), outbox, 1);
        }
    }

    private long signature(Call call) {
        if (call.failed() || call.reasoningTokens == 0) {
            return 0;
        }
        if (rng.chance(replayShare)) {
            return signatures[rng.below(KEPT_SIGNATURES)];
        }
        if (rng.chance(0.02)) {
            signatures[rng.below(KEPT_SIGNATURES)] = rng.nextLong();
        }
        return 0;
    }

    private Worker next(long at) {
        for (int tries = 0; tries < workers.size(); tries++) {
            Worker worker = workers.get(evenly ? turn++ % workers.size() : rng.below(workers.size()));
            if (worker.usableAt(at)) {
                return worker;
            }
        }
        return null;
    }
}
