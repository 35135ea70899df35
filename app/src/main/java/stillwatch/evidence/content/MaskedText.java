package stillwatch.evidence.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with spans put out of sight, and where a place of the old text lies in the new one. */
final class MaskedText {
    private final String text;
    private final List<Span> spans;

    /** @param mask what stands in the span's place */
    record Span(int start, int end, String mask) {}

    /** @param wanted spans in any order; those that overlap become one, under the mask of the first */
    MaskedText(String original, List<Span> wanted) {
        this.spans = merged(original.length(), wanted);
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            masked.append(original, at, span.start()).append(span.mask());
            at = span.end();
        }
        this.text = masked.append(original, at, original.length()).toString();
    }

    private static List<Span> merged(int length, List<Span> wanted) {
        List<Span> ordered = new ArrayList<>(wanted);
        ordered.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> merged = new ArrayList<>();
        for (Span raw : ordered) {
            Span span = new Span(Math.min(length, raw.start()), Math.min(length, raw.end()), raw.mask());
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (span.start() >= span.end()) {
                continue;
            }
            if (last != null && span.start() < last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end()), last.mask()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    String text() {
        return text;
    }

    boolean isMasked() {
        return !spans.isEmpty();
    }

    /** @return the place in the masked text; -1 where it was inside a masked span */
    int moved(int place) {
        int shift = 0;
        for (Span span : spans) {
            if (place <= span.start()) {
                break;
            }
            if (place < span.end()) {
                return -1;
            }
            shift += span.mask().length() - (span.end() - span.start());
        }
        return place + shift;
    }

    /** Whether a span of the old text lost some of its characters. */
    boolean hides(int start, int end) {
        return spans.stream().anyMatch(span -> start < span.end() && end > span.start());
    }
}
