package stillwatch.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stillwatch.detect.signal.Input;
import stillwatch.detect.signal.Signals;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;

/** What the data does not hold, and which signals are off because of it. Missing is not benign. */
final class MissingInputs {
    /** Where something else stands in for what is missing. */
    private static final Map<Input, String> STANDS_IN = new EnumMap<>(Map.of(
            Input.TEMPLATE_IDS,
            "templates come from sampled conversations only, timing from model and capability",
            Input.SESSIONS,
            "token shape is measured by exchange only"));

    private MissingInputs() {}

    /** One sentence for each input that no account of the case has. */
    static List<String> of(Population population) {
        return of(population.everybody());
    }

    /** One sentence for each input that no account of a group has. */
    static List<String> of(Group group) {
        List<String> sentences = new ArrayList<>();
        Map<Input, List<String>> off = Signals.off(group);
        for (Input input : Input.values()) {
            List<String> signals = off.getOrDefault(input, List.of());
            String other = STANDS_IN.get(input);
            if (!signals.isEmpty()) {
                sentences.add("No " + input.words() + ": " + String.join(", ", signals)
                        + (signals.size() == 1 ? " is off" : " are off") + (other == null ? "." : "; " + other + "."));
            } else if (other != null && !input.isGiven(group)) {
                sentences.add("No " + input.words() + ": " + other + ".");
            }
        }
        return sentences;
    }
}
