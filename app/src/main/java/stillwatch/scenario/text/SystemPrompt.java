package stillwatch.scenario.text;

import stillwatch.scenario.chance.Fingerprint;

/** A system prompt and the provider's fingerprint of it. */
public record SystemPrompt(String text, long fingerprint) {
    public static SystemPrompt of(String text) {
        return new SystemPrompt(text, Fingerprint.of(text));
    }
}
