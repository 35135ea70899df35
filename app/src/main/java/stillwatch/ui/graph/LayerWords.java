package stillwatch.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of link layers in words, and which of them count as independent of each other. */
final class LayerWords {
    private LayerWords() {}

    /** {@code hand_off} as {@code hand-off}. */
    static String words(String layer) {
        return layer.replace('_', '-');
    }
    /** Two letters for places where the name does not fit: {@code Pa} for payment, {@code SA} for signup_address. */
    static String code(String layer) {
        int second = layer.indexOf('_') + 1;
        return second > 0
                ? (layer.substring(0, 1) + layer.charAt(second)).toUpperCase(Locale.ROOT)
                : layer.substring(0, 1).toUpperCase(Locale.ROOT) + layer.substring(1, Math.min(2, layer.length()));
    }

    /**
     * What a layer measures. Layers that measure the same thing confirm each other no more than a witness asked twice: two
     * of one kind count as one.
     */
    static String kind(String layer) {
        return switch (layer) {
            case "network", "address", "signup_network", "signup_address" -> "place";
            case "template", "prompt", "system_prompt" -> "prompt";
            default -> words(layer);
        };
    }

    /** Payment, device, place and sign-up are shared by strangers too: a family's card, a campus network. */
    static boolean isInfrastructure(String layer) {
        return Set.of("payment", "device", "place", "signup").contains(kind(layer));
    }

    /** How many independent kinds a set of layers has. */
    static int kinds(int layers, List<String> names) {
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if ((layers & 1 << i) != 0) {
                kinds.add(kind(names.get(i)));
            }
        }
        return kinds.size();
    }

    /** {@code De Pa Te}. */
    static String codes(int layers, List<String> names) {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(i -> (layers & 1 << i) != 0)
                .mapToObj(i -> code(names.get(i)))
                .collect(Collectors.joining(" "));
    }
}
