package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.store.CampaignEventsQuery.Event;
import stillwatch.store.CampaignEventsQuery.Kind;

/** The campaign's story as dated sentences, in order: what the data shows, and what people decided. */
final class KeyEvents {
    private KeyEvents() {}

    /** @param when a day or a minute, UTC */
    record Dated(long atMillis, String when, Basis basis, String text) {}

    static List<Dated> of(PackageContent content, Words words) {
        List<Dated> dated = new ArrayList<>();
        content.events().forEach(event -> dated.add(dated(event, words)));
        content.decisions().forEach(decision -> dated.add(decision(decision, words)));
        // The sort is stable: at the same time facts stand before decisions.
        dated.sort(Comparator.comparingLong(Dated::atMillis));
        return dated;
    }

    private static Dated dated(Event event, Words words) {
        String text =
                switch (event.kind()) {
                    case SIGN_UPS -> words.of("event.sign_ups", words.count(event.count(), "account"));
                    case FIRST_EXCHANGE -> words.of("event.first_exchange");
                    case RELEASE -> words.of("event.release", event.detail());
                    case BANS -> words.of("event.bans", words.count(event.count(), "account"));
                    case BUSIEST_HOUR -> words.of("event.busiest_hour", words.count(event.count(), "exchange"));
                    case LAST_EXCHANGE -> words.of("event.last_exchange");
                };
        boolean isDay = event.kind() == Kind.SIGN_UPS || event.kind() == Kind.BANS;
        String when = isDay ? Figures.day(event.atMillis()) : Figures.minute(event.atMillis());
        return new Dated(event.atMillis(), when, Basis.OBSERVED, text);
    }

    private static Dated decision(Activity decision, Words words) {
        String what = decision.summary().isEmpty() ? decision.action() : decision.summary();
        String text = decision.author().isEmpty()
                ? words.of("event.decided", what)
                : words.of("event.decided_by", decision.author(), what);
        String why = decision.reason().isEmpty() ? "" : " " + words.of("event.reason", decision.reason());
        return new Dated(decision.atMillis(), Figures.minute(decision.atMillis()), Basis.DECIDED, text + why);
    }
}
