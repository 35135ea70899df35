package stillwatch.detect.signal;

/**
 * Training material about images: prompts that ask for question and answer pairs, dense captions, or the places of all elements
 * of a screen. Asking what a picture shows is none.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code vision} [background: "images"; reported aim of a disclosed campaign].
 *
 * <p>Known false alarms: makers of accessible descriptions in bulk; test automation of screens; therefore weak.
 */
final class VisionMaterialSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "vision_material";
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    String technique() {
        return "vision";
    }

    @Override
    String sentence() {
        return "ask for question and answer pairs, dense captions or screen actions about images";
    }
}
