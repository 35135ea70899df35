package stillwatch.store;

import static stillwatch.store.KeyEventsQuery.DAY_MILLIS;
import static stillwatch.store.KeyEventsQuery.count;
import static stillwatch.store.KeyEventsQuery.span;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import stillwatch.casework.KeyEvent;
import stillwatch.casework.KeyEvent.Kind;

/** Key events in the accounts of a campaign's members: sign-ups, bans in waves, and who took the place of the banned. */
final class MemberEvents {
    private static final int SIGN_UP_DAYS = 3;
    private static final int WAVES = 5;
    private static final int ACCOUNTS = 200;

    private final Connection connection;
    private final List<Member> members;

    /** Times are {@code null} where the data does not have them; {@code stopped} is when it was suspended or banned. */
    private record Member(long key, Long created, Long stopped, Long first, Long last) {}

    MemberEvents(Connection connection, long campaignKey) throws SQLException {
        this.connection = connection;
        this.members = Sql.list(
                connection,
                "SELECT a.key, a.created_at_millis, CASE WHEN a.status IN ('suspended', 'banned') THEN a.status_at_millis END"
                        + " AS stopped, t.first_at_millis, t.last_at_millis FROM campaign_member b"
                        + " JOIN account a ON a.key = b.account_key LEFT JOIN account_total t ON t.account_key = a.key"
                        + " WHERE b.campaign_key = ? AND b.membership <> 'crowd' ORDER BY a.key",
                row -> new Member(
                        row.getLong("key"),
                        Sql.longOrNull(row, "created_at_millis"),
                        Sql.longOrNull(row, "stopped"),
                        Sql.longOrNull(row, "first_at_millis"),
                        Sql.longOrNull(row, "last_at_millis")),
                campaignKey);
    }

    List<KeyEvent> events() throws SQLException {
        List<KeyEvent> events = new ArrayList<>(signUps());
        for (List<Member> wave : waves()) {
            events.add(ban(wave));
            KeyEvent replacement = replacement(wave);
            if (replacement != null) {
                events.add(replacement);
            }
        }
        return events;
    }

    /** The days with most sign-ups. */
    private List<KeyEvent> signUps() {
        TreeMap<Long, List<Member>> days = new TreeMap<>();
        for (Member member : members) {
            if (member.created() != null) {
                days.computeIfAbsent(Math.floorDiv(member.created(), DAY_MILLIS), d -> new ArrayList<>())
                        .add(member);
            }
        }
        return days.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(SIGN_UP_DAYS)
                .map(entry -> new KeyEvent(
                        Kind.SIGN_UPS,
                        entry.getKey() * DAY_MILLIS,
                        (entry.getKey() + 1) * DAY_MILLIS,
                        count(entry.getValue().size(), "member") + " of " + members.size() + " signed up on this day.",
                        keys(entry.getValue()),
                        List.of()))
                .toList();
    }

    /** Bans with less than a day between one and the next are one wave; the largest waves, in the order of time. */
    private List<List<Member>> waves() {
        List<Member> stopped = members.stream()
                .filter(member -> member.stopped() != null)
                .sorted(Comparator.comparingLong(Member::stopped))
                .toList();
        List<List<Member>> waves = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Member member : stopped) {
            if (waves.isEmpty() || member.stopped() - last > DAY_MILLIS) {
                waves.add(new ArrayList<>());
            }
            waves.get(waves.size() - 1).add(member);
            last = member.stopped();
        }
        List<List<Member>> largest = waves.stream()
                .sorted(Comparator.comparingInt(wave -> -wave.size()))
                .limit(WAVES)
                .toList();
        return waves.stream().filter(largest::contains).toList();
    }

    private KeyEvent ban(List<Member> wave) throws SQLException {
        long from = wave.get(0).stopped();
        long until = wave.get(wave.size() - 1).stopped();
        String within = wave.size() == 1 ? "" : until - from < 60_000 ? " at once" : " within " + span(until - from);
        String were = wave.size() == 1 ? " was" : " were";
        return new KeyEvent(
                Kind.BANS,
                from,
                until,
                count(wave.size(), "member") + " of " + members.size() + were + " suspended or banned" + within + ".",
                keys(wave),
                exchanges(wave, Member::last, member -> member.last() != null));
    }

    /**
     * Members that signed up (where that is not known: made their first exchange) within a day after a ban of the wave, against
     * how many would if the members that came after the wave had come at any time until the last exchange of all.
     */
    private KeyEvent replacement(List<Member> wave) throws SQLException {
        long from = wave.get(0).stopped();
        long until = wave.get(wave.size() - 1).stopped() + DAY_MILLIS;
        long end = members.stream()
                .filter(member -> member.last() != null)
                .mapToLong(Member::last)
                .max()
                .orElse(from);
        List<Member> later = members.stream()
                .filter(member -> arrival(member) != null && arrival(member) > from && arrival(member) <= end)
                .toList();
        List<Member> newcomers = later.stream()
                .filter(member -> wave.stream()
                        .anyMatch(one ->
                                arrival(member) > one.stopped() && arrival(member) - one.stopped() <= DAY_MILLIS))
                .sorted(Comparator.comparingLong(MemberEvents::arrival))
                .toList();
        double expected =
                end <= from ? 0 : later.size() * Math.min(1, (double) (Math.min(until, end) - from) / (end - from));
        if (newcomers.size() < 2 || newcomers.size() <= expected) {
            return null;
        }
        long last = newcomers.stream().mapToLong(MemberEvents::arrival).max().orElseThrow();
        return new KeyEvent(
                Kind.REPLACEMENT,
                arrival(newcomers.get(0)),
                last,
                String.format(
                        Locale.ROOT,
                        "Replacement: %s that %s within 24 hours after these bans joined the campaign; %.1f would have by chance"
                                + " (%d came later than the first ban, spread evenly).",
                        count(newcomers.size(), "account"),
                        newcomers.get(0).created() != null ? "signed up" : "made their first exchange",
                        expected,
                        later.size()),
                keys(newcomers),
                exchanges(newcomers, Member::first, member -> member.first() != null));
    }

    private static Long arrival(Member member) {
        return member.created() != null ? member.created() : member.first();
    }

    private static List<Long> keys(List<Member> some) {
        return some.stream().map(Member::key).limit(ACCOUNTS).toList();
    }

    /** One exchange of each: its first or its last. */
    private List<Long> exchanges(List<Member> some, ToLongFunction<Member> at, Predicate<Member> known)
            throws SQLException {
        List<Long> keys = new ArrayList<>();
        for (Member member :
                some.stream().filter(known).limit(KeyEventsQuery.SAMPLE).toList()) {
            keys.add(Sql.number(
                    connection,
                    "SELECT key FROM exchange WHERE account_key = ? AND at_millis = ? ORDER BY key LIMIT 1",
                    member.key(),
                    at.applyAsLong(member)));
        }
        return keys;
    }
}
