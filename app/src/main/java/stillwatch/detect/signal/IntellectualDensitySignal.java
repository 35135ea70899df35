package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/**
 * Intellectual density: how much trainable skill the group's requests draw out, as one figure with its parts.
 *
 * <p>Figure and strength: Σ weight·strength / Σ weight over {@link CapabilityFocusSignal}, {@link ReasoningElicitationSignal},
 * {@link GradingSignal}, {@link SafetyRewritingSignal}, {@link CritiqueSignal}, {@link CritiqueChainSignal} and
 * {@link TokenShapeSignal} [design, detection section 2, row 25: "a weighted mix of 4 to 8 and 12, shown with its parts"].
 * Parts whose data is missing are left out of both sums. Each part has its own null, so strangers show about 0. Cost: none,
 * the parts are measured already.
 *
 * <p>Known false alarms: those of its parts. They are weighed by themselves, so this is context, weight 0.
 */
final class IntellectualDensitySignal implements Signal {
    private static final List<Signal> PARTS = List.of(
            new CapabilityFocusSignal(),
            new ReasoningElicitationSignal(),
            new GradingSignal(),
            new SafetyRewritingSignal(),
            new CritiqueSignal(),
            new CritiqueChainSignal(),
            new TokenShapeSignal());

    @Override
    public String name() {
        return "intellectual_density";
    }

    @Override
    public Side side() {
        return Side.CONTEXT;
    }

    @Override
    public double weight() {
        return 0;
    }

    @Override
    public Set<Input> needs() {
        return Set.of(Input.EXCHANGES);
    }

    @Override
    public Optional<Measurement> measure(Group group) {
        double sum = 0;
        double weights = 0;
        List<String> parts = new ArrayList<>();
        List<Long> exchanges = new ArrayList<>();
        List<Long> conversations = new ArrayList<>();
        for (Signal part : PARTS) {
            if (part.needs().stream().allMatch(input -> input.isGiven(group))) {
                Optional<Measurement> found = part.measure(group);
                double strength = found.map(Measurement::strength).orElse(0.0);
                sum += part.weight() * strength;
                weights += part.weight();
                parts.add(String.format(Locale.ROOT, "%s %.2f", part.name(), strength));
                found.ifPresent(measurement -> {
                    exchanges.addAll(measurement.exchangeKeys());
                    conversations.addAll(measurement.conversationKeys());
                });
            }
        }
        if (weights == 0) {
            return Optional.empty();
        }
        String text = String.format(
                        Locale.ROOT, "Trainable skill drawn out for what is sent: %.2f of 1, from ", sum / weights)
                + String.join(", ", parts) + ". Each part is weighed by itself.";
        return Measurement.of(
                sum / weights,
                text,
                sum / weights,
                0,
                exchanges.stream().distinct().limit(Measurement.SAMPLE).toList(),
                conversations.stream().distinct().limit(Measurement.SAMPLE).toList());
    }
}
