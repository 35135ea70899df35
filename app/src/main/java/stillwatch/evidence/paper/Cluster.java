package stillwatch.evidence.paper;

/**
 * What must not be torn apart: a character with its marks, a syllable, a ligature.
 *
 * @param glyphs as they stand from left to right; numbers of the font file
 * @param places where each glyph begins, in thousandths of the size from the cluster's left edge
 * @param advance the cluster's width in thousandths of the size
 * @param text what it says, in reading order
 * @param style of the text; its size is the one to draw with
 * @param kind what a line may do with it
 * @param level of the bidirectional algorithm: odd runs from right to left
 * @param whole whether the glyphs say the text together; otherwise each after the first says one character, a mark
 */
record Cluster(
        FontFile font,
        int[] glyphs,
        double[] places,
        double advance,
        String text,
        Style style,
        String target,
        Kind kind,
        byte level,
        boolean whole) {
    enum Kind {
        /** Holds to its neighbours. */
        LETTER,
        SPACE,
        /** A line may end after it. */
        BREAK_AFTER,
        /** Lines may end before and after it: Chinese, Japanese, Korean. */
        IDEOGRAPH,
        /** Never begins a line: a closing bracket, a full stop. */
        CLOSING,
        /** Never ends a line. */
        OPENING,
        /** A line feed; has no glyph. */
        NEW_LINE
    }

    /** In points. */
    double width() {
        return advance * style.size() / 1000;
    }

    boolean isRightToLeft() {
        return (level & 1) == 1;
    }
}
