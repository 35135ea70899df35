package stillwatch.store;

import stillwatch.casework.Subject;

/** Where campaigns and links lie, with their fields. */
final class ConclusionPlaces {
    private ConclusionPlaces() {}

    static RowPlaces campaigns() {
        return new RowPlaces.Builder()
                .columns("c", "id", "title", "score", "state", "accounts", "exchanges", "input_tokens", "output_tokens")
                .put("first_seen", "c.first_seen_millis")
                .put("last_seen", "c.last_seen_millis")
                .put(
                        "technique",
                        FieldPlace.many(
                                "c.key",
                                "g.key",
                                "campaign g, json_each(g.techniques) j",
                                "json_extract(j.value, '$.name')"))
                .put(
                        "signal",
                        FieldPlace.many(
                                "c.key", "campaign_key", "finding WHERE counter_evidence = 0", "finding.signal"))
                .put(
                        "account_id",
                        FieldPlace.many(
                                "c.key",
                                "m.campaign_key",
                                "campaign_member m JOIN account a ON a.key = m.account_key WHERE m.membership <> 'crowd'",
                                "a.account_id"))
                .remarks(Subject.Kind.CAMPAIGN, "c.id", "subject_id")
                .from("campaign c", "c.score DESC, c.key");
    }

    static RowPlaces links() {
        return new RowPlaces.Builder()
                .columns("l", "key", "weight")
                .put("account_a", FieldPlace.dictionary("a.account_id", "l.account_a", "account", "account.account_id"))
                .put("account_b", FieldPlace.dictionary("b.account_id", "l.account_b", "account", "account.account_id"))
                .put("layers", "(SELECT count(*) FROM link_layer y WHERE y.link_key = l.key)")
                .put(
                        "account_id",
                        FieldPlace.many(
                                "l.key",
                                "k.key",
                                "account h JOIN link k ON k.account_a = h.key OR k.account_b = h.key",
                                "h.account_id"))
                .put("layer", FieldPlace.many("l.key", "link_key", "link_layer", "link_layer.layer"))
                .remarks(Subject.Kind.LINK, "l.key", "CAST(subject_id AS INTEGER)")
                .from(
                        "link l JOIN account a ON a.key = l.account_a JOIN account b ON b.key = l.account_b",
                        "l.weight DESC, l.key");
    }
}
