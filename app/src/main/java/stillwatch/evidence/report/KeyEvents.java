package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.store.CampaignDatesQuery.Dated;
import stillwatch.store.CampaignDatesQuery.Kind;

/** The campaign's story as dated events, in order. */
final class KeyEvents {
    private static final long DAY_MILLIS = 86_400_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final int MOST_DAYS = 5;

    private KeyEvents() {}

    /** @param isDay whether only the day is known or meant */
    record Event(long atMillis, boolean isDay, String kind, String text) {
        String when() {
            return isDay ? Figures.day(atMillis) : Figures.minute(atMillis);
        }
    }

    static List<Event> of(PackageContent content) {
        List<Event> events = new ArrayList<>();
        addDays(events, content.dates(), Kind.SIGN_UPS, "sign-ups", "account", "of the campaign opened");
        addDays(events, content.dates(), Kind.BANS, "bans", "account", "of the campaign suspended or banned");
        for (Dated date : content.dates()) {
            if (date.kind() == Kind.RELEASE) {
                events.add(
                        new Event(date.atMillis(), false, "release", "Model " + date.model() + " became available."));
            }
        }
        addTraffic(events, content);
        for (Activity decision : content.decisions()) {
            String who = decision.author().isEmpty() ? "" : " by " + decision.author();
            String what = decision.summary().isEmpty() ? decision.action() : decision.summary();
            String why = decision.reason().isEmpty() ? "" : " Reason: " + decision.reason();
            events.add(new Event(decision.atMillis(), false, "decision", "Decided" + who + ": " + what + "." + why));
        }
        events.sort(Comparator.comparingLong(Event::atMillis)
                .thenComparing(Event::kind)
                .thenComparing(Event::text));
        return events;
    }

    /** The days with most sign-ups or bans; a day for each account would hide the story. */
    private static void addDays(
            List<Event> events, List<Dated> dates, Kind wanted, String kind, String one, String what) {
        dates.stream()
                .filter(date -> date.kind() == wanted)
                .sorted(Comparator.comparingLong(Dated::count).reversed().thenComparing(Dated::atMillis))
                .limit(MOST_DAYS)
                .forEach(date -> events.add(
                        new Event(date.atMillis(), true, kind, Figures.count(date.count(), one) + " " + what + ".")));
    }

    private static void addTraffic(List<Event> events, PackageContent content) {
        events.add(new Event(
                content.campaign().firstSeenMillis(), false, "traffic", "First exchange of a member in the data."));
        events.add(new Event(
                content.campaign().lastSeenMillis(), false, "traffic", "Last exchange of a member in the data."));
        Map<Long, Long> byDay = new TreeMap<>();
        content.hours()
                .forEach(hour -> byDay.merge(hour.hour() * HOUR_MILLIS / DAY_MILLIS, hour.exchanges(), Long::sum));
        byDay.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Long, Long>comparingByKey().reversed()))
                .ifPresent(peak -> events.add(new Event(
                        peak.getKey() * DAY_MILLIS,
                        true,
                        "traffic",
                        "The busiest day: " + Figures.count(peak.getValue(), "exchange") + ".")));
    }
}
