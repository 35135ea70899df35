package stillwatch.store;

import java.util.List;
import stillwatch.casework.Subject;

/** Where accounts and their fields lie. */
final class AccountPlaces {
    /** What is said of an account itself, by the language's words. */
    static final List<String> TRAITS = List.of(
            "created_at",
            "organization_id",
            "email_domain",
            "country",
            "plan",
            "verification",
            "payment_id",
            "signup_ip",
            "device_id",
            "status",
            "status_at",
            "declared_use",
            "signup_program",
            "email_disposable",
            "card_virtual");

    private AccountPlaces() {}

    static String columnOf(String trait) {
        return trait.endsWith("_at") ? trait + "_millis" : trait;
    }

    static RowPlaces places() {
        RowPlaces.Builder places = new RowPlaces.Builder();
        for (String trait : TRAITS) {
            places.put(trait, "a." + columnOf(trait));
        }
        return places.columns("a", "account_id", "line", "byte_offset")
                .put("exchanges", "coalesce(t.exchanges, 0)")
                .put("input_tokens", "coalesce(t.input_tokens, 0)")
                .put("output_tokens", "coalesce(t.output_tokens, 0)")
                .put("first_seen", "t.first_at_millis")
                .put("last_seen", "t.last_at_millis")
                .put("source", FieldPlace.dictionary("s.name", "a.source_key", "source", "source.name"))
                .campaigns("a.key")
                .put("membership", FieldPlace.many("a.key", "m.account_key", "campaign_member m", "m.membership"))
                .remarks(Subject.Kind.ACCOUNT, "a.account_id", "subject_id")
                .from(
                        "account a LEFT JOIN account_total t ON t.account_key = a.key"
                                + " LEFT JOIN source s ON s.key = a.source_key",
                        "a.key");
    }
}
