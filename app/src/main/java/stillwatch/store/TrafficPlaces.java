package stillwatch.store;

import stillwatch.casework.Subject;

/** Where exchanges and conversations lie, with their fields. */
final class TrafficPlaces {
    /** Every text inside a message but its labels, decoded, whatever part of the message holds it. */
    private static final String MESSAGE_TEXTS =
            "json_tree(c.messages) j WHERE j.type = 'text' AND j.key NOT IN ('role', 'type')";

    static final String EXCHANGE_TIME = "e.at_millis";

    private TrafficPlaces() {}

    static RowPlaces exchanges() {
        return new RowPlaces.Builder()
                .columns("e", "exchange_id", "input_tokens", "output_tokens", "key")
                .columns(
                        "e", "tool_calls", "images", "reasoning_tokens", "cache_read_tokens", "thinking_signature_hash")
                .put("line", ExchangePlace.LINE)
                .put("byte_offset", ExchangePlace.BYTE_OFFSET)
                .put("timestamp", EXCHANGE_TIME)
                .put(
                        "account_id",
                        FieldPlace.dictionary("a.account_id", "e.account_key", "account", "account.account_id"))
                .put("model", FieldPlace.dictionary("mo.name", "k.model_key", "model", "name"))
                .put("capability", FieldPlace.dictionary("ca.name", "k.capability_key", "capability", "name"))
                .put("source", FieldPlace.dictionary("s.name", "e.source_key", "source", "source.name"))
                .dictionary("se", "e.session_key", "session", "session_id")
                .dictionary("ad", "e.address_key", "address", "ip", "network", "asn", "ip_type")
                .dictionary("r", "k.route_key", "route", "client", "tls_fingerprint", "operation", "access_path")
                .dictionary("p", "e.prompt_key", "prompt", "template_id")
                .dictionary("sp", "p.system_prompt_key", "system_prompt", "system_prompt_hash")
                .dictionary("o", "k.outcome_key", "outcome", "status", "stop_reason", "refusal_category")
                .accountBehind("e.account_key", AccountPlaces.TRAITS)
                .campaigns("e.account_key")
                .remarks(Subject.Kind.EXCHANGE, "e.key", "CAST(subject_id AS INTEGER)")
                .from(
                        "exchange e JOIN account a ON a.key = e.account_key JOIN source s ON s.key = e.source_key"
                                + " LEFT JOIN call k ON k.key = e.call_key"
                                + " LEFT JOIN model mo ON mo.key = k.model_key"
                                + " LEFT JOIN capability ca ON ca.key = k.capability_key"
                                + " LEFT JOIN session se ON se.key = e.session_key"
                                + " LEFT JOIN address ad ON ad.key = e.address_key"
                                + " LEFT JOIN route r ON r.key = k.route_key"
                                + " LEFT JOIN prompt p ON p.key = e.prompt_key"
                                + " LEFT JOIN system_prompt sp ON sp.key = p.system_prompt_key"
                                + " LEFT JOIN outcome o ON o.key = k.outcome_key"
                                + ExchangePlace.BLOCK,
                        "e.key");
    }

    static RowPlaces conversations() {
        return new RowPlaces.Builder()
                .columns("c", "conversation_id", "session_id", "exchange_id", "line", "byte_offset", "key")
                .put("timestamp", "c.at_millis")
                .put("template", "c.template_key")
                .put("messages", "json_array_length(c.messages)")
                .put(
                        "account_id",
                        FieldPlace.dictionary("a.account_id", "c.account_key", "account", "account.account_id"))
                .put("model", FieldPlace.dictionary("mo.name", "c.model_key", "model", "name"))
                .put("source", FieldPlace.dictionary("s.name", "c.source_key", "source", "source.name"))
                .put(
                        "text",
                        new FieldPlace(
                                null,
                                "EXISTS (SELECT 1 FROM " + MESSAGE_TEXTS + " AND ",
                                "j.value",
                                ")",
                                "NOT EXISTS (SELECT 1 FROM " + MESSAGE_TEXTS + ")"))
                .put("rule", FieldPlace.many("c.key", "conversation_key", "match", "match.rule"))
                .put("technique", FieldPlace.many("c.key", "conversation_key", "match", "match.technique"))
                .accountBehind("c.account_key", AccountPlaces.TRAITS)
                .campaigns("c.account_key")
                .remarks(Subject.Kind.CONVERSATION, "c.key", "CAST(subject_id AS INTEGER)")
                .from(
                        "conversation c JOIN account a ON a.key = c.account_key JOIN source s ON s.key = c.source_key"
                                + " LEFT JOIN model mo ON mo.key = c.model_key",
                        "c.key");
    }
}
