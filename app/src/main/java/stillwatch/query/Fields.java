package stillwatch.query;

import static stillwatch.query.Field.flag;
import static stillwatch.query.Field.many;
import static stillwatch.query.Field.number;
import static stillwatch.query.Field.text;
import static stillwatch.query.Field.time;

import java.util.List;

/** The words of the language for each kind of row, in the order of a result's columns. */
final class Fields {
    private static final Field TAG = many("tag", "the tags put on it");
    private static final Field NOTE = many("note", "the texts of its notes");
    private static final List<Field> WHERE_READ = List.of(
            text("source", "the file that the row was read from"),
            number("line", "the line on which it begins, from 1"),
            number("byte_offset", "the offset of its first byte, from 0"));

    /** What is said of an account itself; also asked of the account behind an exchange or a conversation. */
    private static final List<Field> ACCOUNT_TRAITS = List.of(
            time("created_at", "when the account was opened"),
            text("organization_id", "the organization that it belongs to"),
            text("email_domain", "the domain of the sign-up address"),
            text("country", "as declared at sign-up"),
            text("plan", "free, education, research, pay_as_you_go, team, enterprise or the provider's word"),
            text("verification", "the strongest check that was passed"),
            text("payment_id", "fingerprint of the payment instrument"),
            text("signup_ip", "address at sign-up"),
            text("device_id", "device fingerprint at sign-up"),
            text("status", "active, suspended or banned"),
            time("status_at", "when the status last changed"),
            text("declared_use", "documented high-volume use"),
            text("signup_program", "programme that granted access"),
            flag("email_disposable", "whether the sign-up address is a throw-away one"),
            flag("card_virtual", "whether the card is virtual"));

    static final List<Field> ACCOUNTS = join(List.of(
            List.of(text("account_id", "the provider's identifier")),
            ACCOUNT_TRAITS,
            List.of(
                    number("exchanges", "how many exchanges it made"),
                    number("input_tokens", "tokens in, all exchanges together"),
                    number("output_tokens", "tokens out, all exchanges together"),
                    time("first_seen", "its first exchange"),
                    time("last_seen", "its last exchange")),
            WHERE_READ,
            List.of(
                    many("campaign", "the campaigns that it is a member of, crowd left out"),
                    many("membership", "core, periphery or crowd, in any campaign"),
                    TAG,
                    NOTE)));

    static final List<Field> EXCHANGES = join(List.of(
            List.of(
                    text("exchange_id", "the provider's request id"),
                    text("account_id", "the account that made it"),
                    time("timestamp", "when the request arrived"),
                    text("model", "model name"),
                    text("session_id", "groups exchanges of one session"),
                    text("ip", "client address"),
                    text("network", "its /24 (IPv4) or /48 (IPv6)"),
                    text("client", "user agent or SDK"),
                    text("tls_fingerprint", "such as JA4"),
                    text("operation", "endpoint"),
                    number("input_tokens", "tokens in"),
                    number("output_tokens", "tokens out"),
                    number("tool_calls", "tool calls in the response"),
                    number("images", "images in the request"),
                    number("status", "HTTP status"),
                    text("template_id", "the provider's fingerprint of the normalized prompt"),
                    text("system_prompt_hash", "fingerprint of the system prompt"),
                    number("reasoning_tokens", "reasoning tokens as billed"),
                    number("cache_read_tokens", "tokens read from the cache"),
                    text("stop_reason", "why the response ended"),
                    text("refusal_category", "the provider's refusal category"),
                    text("thinking_signature_hash", "fingerprint of a replayed reasoning block"),
                    number("asn", "autonomous system number"),
                    text("ip_type", "residential, hosting, mobile, vpn, education …"),
                    text("access_path", "native, a marketplace's name, aggregator"),
                    text("capability", "the provider's capability label")),
            WHERE_READ,
            List.of(
                    number("key", "the case file's own number of the exchange"),
                    many("campaign", "the campaigns that its account is a member of, crowd left out"),
                    TAG,
                    NOTE)));

    static final List<Field> CONVERSATIONS = join(List.of(
            List.of(
                    text("conversation_id", "the provider's identifier"),
                    text("account_id", "the account that held it"),
                    time("timestamp", "when it began"),
                    text("model", "model name"),
                    text("session_id", "the session that it belongs to"),
                    text("exchange_id", "the exchange that it was sampled from"),
                    number("messages", "how many messages it has"),
                    number("template", "the template that its prompt follows, numbered by the analysis")),
            WHERE_READ,
            List.of(
                    number("key", "the case file's own number of the conversation"),
                    many("text", "what its messages say"),
                    many("rule", "the prompt rules that matched"),
                    many("technique", "the techniques that these rules stand for"),
                    many("campaign", "the campaigns that its account is a member of, crowd left out"),
                    TAG,
                    NOTE)));

    static final List<Field> CAMPAIGNS = List.of(
            text("id", "the campaign's name in files, such as C1"),
            text("title", "a short description"),
            number("score", "0 to 1"),
            text("state", "watched, suspected, under review, confirmed, dismissed or exported"),
            time("first_seen", "the first exchange of a member"),
            time("last_seen", "the last exchange of a member"),
            number("accounts", "members without the crowd"),
            number("exchanges", "exchanges of those members"),
            number("input_tokens", "tokens in"),
            number("output_tokens", "tokens out"),
            many("technique", "what it harvests"),
            many("signal", "the signals that speak for it"),
            many("account_id", "its members, crowd left out"),
            TAG,
            NOTE);

    static final List<Field> LINKS = List.of(
            text("account_a", "one account"),
            text("account_b", "the other account"),
            number("weight", "the fused strength of all layers"),
            number("layers", "how many layers it has"),
            number("key", "the case file's own number of the link"),
            many("account_id", "either account"),
            many("layer", "signup, payment, device, network, template, timing or hand_off"),
            TAG,
            NOTE);

    private Fields() {}

    /** The account's traits under names such as {@code account.plan}. */
    static List<Field> behind(List<Field> own) {
        return join(List.of(own, ACCOUNT_TRAITS.stream().map(Field::ofAccount).toList()));
    }

    private static List<Field> join(List<List<Field>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
