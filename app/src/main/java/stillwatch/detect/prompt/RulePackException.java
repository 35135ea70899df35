package stillwatch.detect.prompt;

/** A rule pack cannot be used. The message is a sentence for the user: which pack, rule and example, and why. */
public final class RulePackException extends RuntimeException {
    public RulePackException(String message) {
        super(message);
    }
}
