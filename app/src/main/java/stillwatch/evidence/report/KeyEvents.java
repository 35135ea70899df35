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
    record Dated(long atMillis, String when, String kind, String text) {}

    static List<Dated> of(PackageContent content) {
        List<Dated> dated = new ArrayList<>();
        content.events().forEach(event -> dated.add(dated(event)));
        content.decisions().forEach(decision -> dated.add(decision(decision)));
        // The sort is stable: at the same time facts stand before decisions.
        dated.sort(Comparator.comparingLong(Dated::atMillis));
        return dated;
    }

    private static Dated dated(Event event) {
        String text =
                switch (event.kind()) {
                    case SIGN_UPS -> Figures.count(event.count(), "account") + " of the campaign opened on this day.";
                    case FIRST_EXCHANGE -> "First exchange of a member in the data.";
                    case RELEASE -> "Model " + event.detail() + " became available.";
                    case BANS -> Figures.count(event.count(), "account")
                            + " of the campaign suspended or banned on this day.";
                    case BUSIEST_HOUR -> "The busiest hour: " + Figures.count(event.count(), "exchange") + ".";
                    case LAST_EXCHANGE -> "Last exchange of a member in the data.";
                };
        boolean isDay = event.kind() == Kind.SIGN_UPS || event.kind() == Kind.BANS;
        String when = isDay ? Figures.day(event.atMillis()) : Figures.minute(event.atMillis());
        return new Dated(event.atMillis(), when, "record", text);
    }

    private static Dated decision(Activity decision) {
        String who = decision.author().isEmpty() ? "" : " by " + decision.author();
        String what = decision.summary().isEmpty() ? decision.action() : decision.summary();
        String why = decision.reason().isEmpty() ? "" : " Reason: " + decision.reason();
        return new Dated(
                decision.atMillis(),
                Figures.minute(decision.atMillis()),
                "decision",
                "Decided" + who + ": " + what + "." + why);
    }
}
