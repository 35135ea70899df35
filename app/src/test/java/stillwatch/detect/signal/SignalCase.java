package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.detect.OrdinaryPeople;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.detect.traffic.Ties;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseBuilder.AccountRow;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/** A case in the making, and the group of those of its accounts whose ids begin with "g-". */
abstract class SignalCase {
    static final RulePacks PACKS = RulePacks.shipped();

    @TempDir
    Path folder;

    final CaseBuilder builder = new CaseBuilder();
    final Random random = new Random(3);
    private CaseFile file;

    @AfterEach
    void close() {
        if (file != null) {
            file.close();
        }
    }

    /** Ordinary people, who are the strangers. */
    void people(int count) {
        OrdinaryPeople.add(builder, count, random);
    }

    /** The account g-{@code i}, with identity of its own. */
    AccountRow member(int i) {
        return builder.account("g-" + i)
                .set("created_at_millis", START - 100 * DAY)
                .set("plan", "pay_as_you_go")
                .set("payment_id", "pay-" + i)
                .set("device_id", "dev-" + i)
                .set("status", "active");
    }

    static String g(int i) {
        return "g-" + i;
    }

    /** So many accounts that have nothing to do with each other: s-0 … */
    void unrelated(int count) {
        for (int i = 0; i < count; i++) {
            builder.account("s-" + i);
        }
    }

    /** An account's {@code count} exchanges, one an hour; of these the first {@code marked} have a column set. */
    void hourly(String account, int count, int marked, String column, Object value) {
        for (int n = 0; n < count; n++) {
            var exchange = builder.exchange(account, START + n * HOUR);
            if (n < marked) {
                exchange.set(column, value);
            }
        }
    }

    Group group() {
        file = builder.write(folder.resolve("case.stillwatch"));
        CaseTraffic traffic = CaseTraffic.read(file, Progress.silent());
        Content content = Content.read(file, traffic, PACKS, Progress.silent());
        int[] members = IntStream.range(0, traffic.accounts())
                .filter(account -> traffic.account(account).accountId().startsWith("g-"))
                .toArray();
        return new Group(new Population(traffic, content, file), members, new Ties());
    }

    CaseFile file() {
        return file;
    }

    /** Fires with at least so much strength, in a sentence, and shows what it rests on. */
    static Measurement assertFires(Signal signal, double least, Group group) {
        for (Input input : signal.needs()) {
            assertTrue(input.isGiven(group), signal.name() + " lacks " + input.words());
        }
        Measurement found = signal.measure(group).orElseThrow(() -> new AssertionError(signal.name() + " is silent"));
        assertTrue(found.strength() >= least, found.toString());
        assertTrue(found.text().endsWith("."), found.text());
        assertFalse(
                found.exchangeKeys().isEmpty() && found.conversationKeys().isEmpty(),
                signal.name() + " shows nothing behind it");
        return found;
    }

    /** Fires with these figures, worked out by hand, to a thousandth. */
    static Measurement assertFigures(Signal signal, double observed, double expected, double strength, Group group) {
        Measurement found = assertFires(signal, 0, group);
        assertEquals(observed, found.observed(), 0.001, found.toString());
        assertEquals(expected, found.expected() == null ? Double.NaN : found.expected(), 0.001, found.toString());
        assertEquals(strength, found.strength(), 0.001, found.toString());
        return found;
    }

    /** Keeps exchanges of members only, all of which show what is said. */
    static void assertRestsOn(IntPredicate shows, Measurement found, Group group) {
        Set<Long> showing = new HashSet<>();
        group.forEachRow(row -> {
            if (shows.test(row)) {
                showing.add(group.traffic().exchangeKey(row));
            }
        });
        assertFalse(found.exchangeKeys().isEmpty(), found.toString());
        assertTrue(showing.containsAll(found.exchangeKeys()), found.toString());
    }

    /** Shows nothing, or next to nothing. */
    static void assertSilent(Signal signal, double most, Group group) {
        Optional<Measurement> found = signal.measure(group);
        assertTrue(found.isEmpty() || found.get().strength() <= most, found.toString());
    }

    /** Is named among the signals that are off for want of an input, and measures nothing. */
    static void assertOff(Signal signal, Input missing, Group group) {
        assertTrue(signal.needs().contains(missing), signal.name());
        assertFalse(missing.isGiven(group), missing.words());
        assertTrue(Signals.off(group).get(missing).contains(signal.name()));
        assertEquals(Optional.empty(), signal.measure(group));
    }
}
