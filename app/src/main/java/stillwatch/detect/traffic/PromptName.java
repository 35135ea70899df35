package stillwatch.detect.traffic;

/** A skeleton in as few characters as a list has room for. */
final class PromptName {
    private static final int LENGTH = 48;

    private PromptName() {}

    static String of(String skeleton) {
        return '"' + (skeleton.length() <= LENGTH ? skeleton : skeleton.substring(0, LENGTH - 1) + "…") + '"';
    }
}
