package stillwatch.scenario.output;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Data that an export lacks. Its columns stay and are empty, as in exports where a provider withholds or never knew it. */
public enum Omission {
    /** {@code ip}, {@code asn}, {@code ip_type}, {@code signup_ip}, and the address indicators of peers. */
    ADDRESSES,
    /** {@code payment_id} and {@code card_virtual}. */
    PAYMENT,
    /** {@code device_id} and {@code tls_fingerprint}. */
    DEVICES,
    /** {@code template_id} and {@code system_prompt_hash}: the provider's own fingerprints of prompts. */
    TEMPLATES,
    /** No conversations.jsonl at all. */
    CONTENT;

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming those that exist, where {@code word} is none of them */
    public static Omission named(String word) {
        return Arrays.stream(values())
                .filter(omission -> omission.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing called \"" + word
                        + "\" can be left out. Choose among: " + words(Set.of(values())) + "."));
    }

    /** Their names in a fixed order, separated by commas. */
    public static String words(Set<Omission> omissions) {
        return omissions.isEmpty()
                ? ""
                : EnumSet.copyOf(omissions).stream().map(Omission::word).collect(Collectors.joining(","));
    }
}
