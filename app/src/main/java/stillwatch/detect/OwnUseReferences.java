package stillwatch.detect;

import java.util.Map;
import stillwatch.detect.Comparison.With;

/**
 * What is known of each signal apart from the logs at hand. Published figures are those of the design's detection page: they were
 * measured on public data or reported of disclosed campaigns.
 */
final class OwnUseReferences {
    static final double CHAT_OUT_PER_IN = 129.0 / 1_020;

    private static final Map<String, Comparison> KNOWN = Map.ofEntries(
            published(
                    "template_concentration",
                    0.02,
                    "Large template clusters hold 2 % of ordinary chat, 96 % of an evaluation"
                            + " harness, and 0 to 67 % of sets really harvested (measured on public data): a harness looks the same."),
            published(
                    "structure_concentration",
                    0.02,
                    "Large template clusters hold 2 % of ordinary chat, 96 % of an evaluation"
                            + " harness, and 0 to 67 % of sets really harvested (measured on public data)."),
            published(
                    "reasoning_hints",
                    0.002,
                    "Loose reasoning prompts: 0.2 % of ordinary chat, 6.5 % of public persona"
                            + " prompts, all of a chain-of-thought benchmark (measured)."),
            published(
                    "shared_templates",
                    0.02,
                    "In ordinary chat 2 % of requests follow a template that others use too"
                            + " (measured on public data)."),
            published(
                    "token_shape",
                    CHAT_OUT_PER_IN,
                    "The median of ordinary chat is 129 tokens out for 1,020 in; of code"
                            + " completion 13 for 1,469 (measured on a public trace)."),
            published(
                    "reasoning_elicitation",
                    0.0,
                    "Strict reasoning prompts: none in 1,001 turns of ordinary chat and none in"
                            + " 6,511 benchmark items (measured), so at most about 0.04 %."),
            published(
                    "release_pivot",
                    0.5,
                    "Of one disclosed campaign about half of the traffic moved to a new model within 24"
                            + " hours; benchmark teams do so too. What other customers do is not known here."),
            published("small_volume", 150_000.0, "The smallest disclosed campaign took over 150,000 exchanges."),
            theory("shared_payment", 0.0, "Unrelated customers share no payment instrument."),
            theory("shared_device", 0.0, "Unrelated customers share no device at sign-up."),
            theory("signature_replay", 0.0, "A signed block of reasoning is given to one conversation only."),
            theory(
                    "round_the_clock",
                    0.25,
                    "Even use of the day puts 25 % into any six hours; people put next to nothing"
                            + " into their quietest six."),
            theory("human_rhythm", 0.25, "Even use of the day puts 25 % into any six hours."),
            theory("unrelated_on_paper", 1.0, "Accounts of one organization all name it."),
            theory(
                    "work_sharding",
                    0.5,
                    "A harness asks its items again for each model and run; a queue that is shared out"
                            + " asks each once."),
            ownLogs("hand_off", "The same refusals moved by 10 to 40 minutes."),
            ownLogs("replacement", "The same arrivals spread evenly over the time after the first ban."),
            ownLogs("repeated_items", "The same prompt sizes shuffled among the accounts, where content does not say."),
            none("plan_mismatch", "It compares with other customers on the same plan, who are not in your own logs."),
            none("capability_focus", "No distribution of capabilities over ordinary customers is published."),
            none(
                    "hosted_or_hidden_addresses",
                    "Every server-side application runs at a hosting provider; how many of a"
                            + " provider's customers do is not published."),
            none("throwaway_identity", "How many customers use disposable mail or virtual cards is not published."),
            none("stopped_before", "How many customers a provider stops is not published."),
            none("grading", "How many customers let a model judge is not published; legitimate evaluation does."),
            none("safety_rewriting", "No share among ordinary customers is published."),
            none("critique", "No share among ordinary customers is published."),
            none(
                    "agentic_trajectories",
                    "No share among ordinary customers is published; makers of agents ask for them."),
            none("vision_material", "No share among ordinary customers is published."),
            none("long_horizon_decisions", "No share among ordinary customers is published."),
            none("provider_refusals", "Documented false alarms outnumber the hits; no share is published."),
            none("load_balancing", "Needs the spread of other customers' volumes, which is not published."),
            none("concerted_period", "Needs the time over which other customers spread their work."),
            none("shared_network", "Needs the addresses of other customers: your own accounts explain each other."),
            none("shared_signup_address", "Needs the sign-up addresses of other customers."),
            none("signup_burst", "Needs the sign-ups of other customers."),
            none(
                    "shared_tls_fingerprint",
                    "Needs the fingerprints of other customers: one library sends the same one for all."),
            none("critique_chain", "No share among ordinary customers is published."),
            none("distribution_drift", "Needs the prompts of other customers."),
            none("ramp", "It compares with other customers on the same plan."),
            none("fan_out", "It compares with the addresses, clients and sessions of other customers."),
            none("metadata_vanishing", "Needs what other customers lost on the same day."),
            none("account_mixture", "How many customers pass on others' requests is not published."),
            none("intellectual_density", "It sums up other signals and is never weighed."),
            ownLogs("probe_sweep", "Your own requests before and after the rise of a template."),
            ownLogs("known_indicator", "The list of a peer, where one was loaded."),
            none("synchrony", "Needs other customers in the same seconds."));

    private OwnUseReferences() {}

    static Comparison of(String signal) {
        return KNOWN.getOrDefault(
                signal,
                new Comparison(With.NONE, null, "No published or theoretical figure is known for this signal."));
    }

    private static Map.Entry<String, Comparison> published(String signal, double expected, String text) {
        return Map.entry(signal, new Comparison(With.PUBLISHED, expected, text));
    }

    private static Map.Entry<String, Comparison> theory(String signal, double expected, String text) {
        return Map.entry(signal, new Comparison(With.THEORY, expected, text));
    }

    private static Map.Entry<String, Comparison> ownLogs(String signal, String text) {
        return Map.entry(signal, new Comparison(With.OWN_LOGS, null, text));
    }

    private static Map.Entry<String, Comparison> none(String signal, String text) {
        return Map.entry(signal, new Comparison(With.NONE, null, text));
    }
}
