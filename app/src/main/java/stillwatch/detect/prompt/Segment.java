package stillwatch.detect.prompt;

/**
 * A stretch of one message that one party wrote.
 *
 * @param message the message's index in its conversation, from 0
 * @param text the readable text of the whole message
 * @param start where the stretch begins in {@code text}
 * @param end where it ends, excluded
 */
record Segment(Part part, int message, String text, int start, int end) {
    String own() {
        return text.substring(start, end);
    }
}
