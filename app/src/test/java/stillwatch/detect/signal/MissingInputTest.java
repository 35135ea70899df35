package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillwatch.detect.traffic.Group;

/** A case that holds everything but one input: the signals that need it are off and measure nothing, all others are on. */
class MissingInputTest extends SignalCase {
    private static final Map<Input, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(Input.PAYMENTS, List.of("payment_id")),
            Map.entry(Input.DEVICES, List.of("device_id")),
            Map.entry(Input.SIGNUP_ADDRESSES, List.of("signup_ip")),
            Map.entry(Input.SIGNUP_TIMES, List.of("created_at_millis")),
            Map.entry(Input.AFFILIATIONS, List.of("organization_id", "email_domain")),
            Map.entry(Input.STATUS, List.of("status of accounts", "status_at_millis")),
            Map.entry(Input.STATUS_TIMES, List.of("status_at_millis")),
            Map.entry(Input.PLANS, List.of("plan", "signup_program")),
            Map.entry(Input.VERIFICATION, List.of("verification")),
            Map.entry(Input.DECLARATIONS, List.of("declared_use")),
            Map.entry(Input.THROWAWAY_MARKS, List.of("email_disposable", "card_virtual")),
            Map.entry(Input.ADDRESSES, List.of("ip", "ip_type")),
            Map.entry(Input.ADDRESS_TYPES, List.of("ip_type")),
            Map.entry(Input.CLIENTS, List.of("client")),
            Map.entry(Input.TLS_FINGERPRINTS, List.of("tls")),
            Map.entry(Input.SESSIONS, List.of("session")),
            Map.entry(Input.TEMPLATES, List.of("template", "conversations")),
            Map.entry(Input.TEMPLATE_IDS, List.of("template")),
            Map.entry(Input.TOKENS, List.of("in", "out")),
            Map.entry(Input.AIMS, List.of("capability", "reasoning_tokens")),
            Map.entry(Input.HTTP_STATUS, List.of("status of exchanges")),
            Map.entry(Input.REFUSALS, List.of("refusal")),
            Map.entry(Input.SIGNATURES, List.of("signature")),
            Map.entry(Input.CONVERSATIONS, List.of("conversations")),
            Map.entry(Input.RELEASES, List.of("releases")),
            Map.entry(Input.INDICATORS, List.of("indicators")),
            Map.entry(Input.EXCHANGES, List.of("exchanges")));

    /** What goes with an input because the rest rests on it. */
    private static final Map<Input, Set<Input>> WITH_IT = Map.of(
            Input.STATUS, Set.of(Input.STATUS_TIMES),
            Input.ADDRESSES, Set.of(Input.ADDRESS_TYPES),
            Input.TEMPLATES, Set.of(Input.TEMPLATE_IDS, Input.CONVERSATIONS),
            Input.EXCHANGES,
                    Set.of(
                            Input.ADDRESSES,
                            Input.ADDRESS_TYPES,
                            Input.CLIENTS,
                            Input.TLS_FINGERPRINTS,
                            Input.SESSIONS,
                            Input.TEMPLATE_IDS,
                            Input.TOKENS,
                            Input.AIMS,
                            Input.HTTP_STATUS,
                            Input.REFUSALS,
                            Input.SIGNATURES));

    private void account(String id, int i, List<String> left) {
        var account = builder.account(id);
        Map.ofEntries(
                        Map.entry("payment_id", "card-" + i % 2),
                        Map.entry("device_id", "device-" + i % 2),
                        Map.entry("signup_ip", "10.0.0." + (1 + i % 2)),
                        Map.entry("created_at_millis", START - HOUR),
                        Map.entry("organization_id", "acme"),
                        Map.entry("email_domain", "acme.example"),
                        Map.entry("status", "banned"),
                        Map.entry("status_at_millis", START + DAY),
                        Map.entry("plan", "education"),
                        Map.entry("verification", "business"),
                        Map.entry("declared_use", "evaluation"),
                        Map.entry("email_disposable", 1),
                        Map.entry("card_virtual", 1))
                .forEach((column, value) -> account.set(column, left.contains(column) ? null : value));
        if (left.contains("status of accounts")) {
            account.set("status", null);
        }
    }

    private void exchanges(String id, int i, List<String> left) {
        for (int n = 0; n < 5 && !left.contains("exchanges"); n++) {
            var exchange = builder.exchange(id, START + n * HOUR);
            Map.of(
                            "ip",
                            "10.0.1." + (1 + i),
                            "ip_type",
                            "education",
                            "client",
                            "sdk/1",
                            "tls",
                            "finger-" + i,
                            "session",
                            id + n,
                            "template",
                            "shared",
                            "capability",
                            "reasoning",
                            "reasoning_tokens",
                            40,
                            "refusal",
                            "reasoning_extraction",
                            "signature",
                            "block-" + n)
                    .forEach((column, value) -> exchange.set(column, left.contains(column) ? null : value));
            if (left.contains("status of exchanges")) {
                exchange.set("status", null);
            }
            if (left.contains("in")) {
                exchange.set("in", null).set("out", null);
            }
        }
        if (!left.contains("conversations")) {
            builder.conversation(id, START, "Grade the answer of the " + i + " pupils.", "Nine.");
        }
    }

    private Group without(Input missing) {
        List<String> left = COLUMNS.get(missing);
        for (int i = 0; i < 5; i++) {
            account(g(i), i, left);
            exchanges(g(i), i, left);
        }
        if (!left.contains("releases")) {
            builder.release("m-1", START - HOUR);
        }
        if (!left.contains("indicators")) {
            builder.indicator("indicator--1", "account", "g-0", Map.of());
        }
        return group();
    }

    @ParameterizedTest
    @EnumSource
    void switchesOffWhatNeedsItAndNothingElse(Input missing) {
        Group group = without(missing);
        Map<Input, List<String>> off = Signals.off(group);
        assertTrue(off.containsKey(missing) || neededBy(missing) == 0, missing + " " + off);
        for (Input input : off.keySet()) {
            assertTrue(
                    input == missing || WITH_IT.getOrDefault(missing, Set.of()).contains(input), off.toString());
        }
        for (Signal signal : Signals.all()) {
            if (signal.needs().contains(missing)) {
                assertTrue(off.get(missing).contains(signal.name()), off.toString());
                assertTrue(signal.measure(group).isEmpty(), signal.name() + " without " + missing.words());
            }
        }
    }

    private static long neededBy(Input input) {
        return Signals.all().stream()
                .filter(signal -> signal.needs().contains(input))
                .count();
    }
}
