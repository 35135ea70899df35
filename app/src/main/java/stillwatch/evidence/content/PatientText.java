package stillwatch.evidence.content;

import stillwatch.task.Cancellation;

/**
 * A text that a regular expression is tried on. A pattern may need more steps than the universe lasts; here it can be stopped,
 * and stops by itself.
 */
final class PatientText implements CharSequence {
    private static final long MOST_STEPS = 200_000_000;
    private static final int STEPS_PER_LOOK = 1 << 14;

    private final String text;
    private final String rule;
    private final Cancellation cancellation;
    private long steps;

    PatientText(String text, String rule, Cancellation cancellation) {
        this.text = text;
        this.rule = rule;
        this.cancellation = cancellation;
    }

    @Override
    public char charAt(int index) {
        if (++steps % STEPS_PER_LOOK == 0) {
            cancellation.check();
            if (steps > MOST_STEPS) {
                throw new ContentException("The pattern of the redaction rule \"" + rule
                        + "\" takes too long on a text of this case. Write it in a simpler way, without one repetition"
                        + " inside another. Nothing was written.");
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
