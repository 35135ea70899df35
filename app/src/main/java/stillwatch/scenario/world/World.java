package stillwatch.scenario.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.chance.Rng;

/** Everything that exists before the first request is sent, and the clock that starts them. */
public final class World {
    private final Rng root;
    private final double scale;
    private final Span span;
    private final Ids ids;
    private final Networks networks = new Networks();
    private final Models models;
    private final Provider provider;
    private final List<Holder> holders = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<AnswerKey> answers = new ArrayList<>();
    private final Map<String, List<Holder>> parts = new LinkedHashMap<>();

    /**
     * @param scale multiplies every part's number of accounts; what one account does stays as it is, because that is
     *     what makes a shape recognizable
     */
    public World(long seed, double scale, Span span) {
        this.root = new Rng(seed).fork("world");
        this.scale = scale;
        this.span = span;
        this.ids = new Ids(root.fork("ids").nextLong());
        this.models = new Models(span.fromMillis() + (span.days() * 11 / 20) * Span.DAY + 17 * Span.HOUR);
        this.provider = new Provider(span, root.fork("provider"));
    }

    public Rng rng(String part) {
        return root.fork(part);
    }

    public Span span() {
        return span;
    }

    public Networks networks() {
        return networks;
    }

    public Models models() {
        return models;
    }

    public Provider provider() {
        return provider;
    }

    public Ids ids() {
        return ids;
    }

    /** A number of accounts at this world's scale, at least {@code least}. */
    public int scaled(int number, int least) {
        return (int) Math.max(least, Math.rint(number * scale));
    }

    /** Lets a part bring its accounts. */
    public void join(Part part) {
        int before = holders.size();
        part.join(this);
        if (part.isWorthNaming()) {
            parts.put(part.description(), List.copyOf(holders.subList(before, holders.size())));
        }
    }

    /** The accounts that each part brought which is worth naming: its innocents, and its campaign where it plants one. */
    public Map<String, List<Holder>> parts() {
        return Collections.unmodifiableMap(parts);
    }

    public Holder holder() {
        Holder holder = new Holder(holders.size(), ids.account(holders.size()));
        holders.add(holder);
        return holder;
    }

    public void add(Actor actor) {
        actors.add(actor);
    }

    public void answer(AnswerKey key) {
        answers.add(key);
    }

    public List<Holder> holders() {
        return holders;
    }

    public List<AnswerKey> answers() {
        return answers;
    }

    /** Something to do after each simulated hour: progress, cancellation. */
    public interface HourPassed {
        void passed(int hour, int hours);
    }

    /** Lets every actor act, hour by hour, and hands the exchanges over in time order. */
    public void run(Outbox.Receiver receiver, HourPassed watcher) throws IOException {
        Outbox outbox = new Outbox(span);
        long[] next = new long[actors.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = actors.get(i).nextAtMillis();
        }
        int hours = span.days() * 24;
        for (int hour = 0; hour < hours; hour++) {
            long until = span.fromMillis() + (hour + 1) * Span.HOUR;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < until) {
                    actors.get(i).act(until, outbox);
                    next[i] = actors.get(i).nextAtMillis();
                }
            }
            outbox.flush(until, receiver);
            watcher.passed(hour + 1, hours);
        }
    }

    /** A fingerprint of a thing in this world, such as a card or a device. */
    public long print(String kind, long number) {
        return Fingerprint.of(root.fork(kind).nextLong(), number);
    }
}
