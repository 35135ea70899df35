package stillwatch.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a dataset does not hold and what that switches off: missing is not benign, so it is said before anything is concluded. */
final class Missing {
    private Missing() {}

    /** What one would need, of which kind of file, and what is off without it. */
    private record Need(String kind, List<String> columns, String sentence) {}

    private static final List<Need> NEEDS = List.of(
            new Need("exchanges", List.of("ip"), "No client addresses: network signals are off."),
            new Need(
                    "exchanges",
                    List.of("template_id", "system_prompt_hash"),
                    "No prompt fingerprints: shared prompts are found in sampled conversations only."),
            new Need("exchanges", List.of("input_tokens", "output_tokens"), "No token counts: token shape is off."),
            new Need("exchanges", List.of("model"), "No model names: the release pivot is off."),
            new Need(
                    "exchanges",
                    List.of("capability"),
                    "No capability labels: capability focus comes from sampled conversations only."),
            new Need("exchanges", List.of("status"), "No response status: hand-off between accounts is off."),
            new Need("exchanges", List.of("session_id"), "No sessions: figures per session are off."),
            new Need(
                    "exchanges",
                    List.of("client", "tls_fingerprint"),
                    "No client or TLS fingerprint: fan-out of clients is off."),
            new Need(
                    "accounts",
                    List.of("payment_id", "device_id"),
                    "No payment or device fingerprints: shared payment and device are off."),
            new Need("accounts", List.of("created_at"), "No sign-up times: ramp and replacement are off."),
            new Need(
                    "accounts",
                    List.of("organization_id"),
                    "No organizations: one organization is no counter-evidence."),
            new Need("accounts", List.of("declared_use"), "No documented use: it is no counter-evidence."));

    /** @param files the files that were read or are about to be */
    static List<String> of(List<FileReport> files) {
        List<String> sentences = new ArrayList<>();
        List<FileReport> usable = files.stream()
                .filter(file -> file.status() == FileReport.Status.IMPORTED)
                .toList();
        if (usable.isEmpty()) {
            return sentences;
        }
        for (String kind : List.of("accounts", "exchanges", "conversations", "releases")) {
            if (usable.stream().noneMatch(file -> holds(file, kind))) {
                sentences.add(absent(kind));
            } else {
                Set<String> given = usable.stream()
                        .filter(file -> holds(file, kind))
                        .flatMap(file -> file.givenColumns().stream())
                        .collect(Collectors.toSet());
                NEEDS.stream()
                        .filter(need -> need.kind().equals(kind)
                                && need.columns().stream().noneMatch(given::contains))
                        .forEach(need -> sentences.add(need.sentence()));
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean holds(FileReport file, String kind) {
        return kind.equals(file.kind()) || file.made().containsKey(kind);
    }

    private static String absent(String kind) {
        return switch (kind) {
            case "accounts" -> "No account records: sign-up, payment and organization signals are off.";
            case "exchanges" -> "No exchanges: volume, timing and network signals are off.";
            case "conversations" -> "No sampled conversations: techniques and prompts cannot be seen.";
            default -> "No releases: the release pivot is off.";
        };
    }
}
