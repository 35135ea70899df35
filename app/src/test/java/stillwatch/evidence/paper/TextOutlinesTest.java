package stillwatch.evidence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOutlinesTest {
    private static final Style STYLE = new Style(Typeface.SANS, 10, Tone.INK);

    private final TextOutlines outlines = new TextOutlines();

    @Test
    void everyScriptOfTheReportHasInkBetweenTheEdges() {
        for (String text : List.of("plain", "证据", "推論", "추론", "دليل", "ראיה", "साक्ष्य", "∑ √", "\u202e")) {
            Rectangle2D ink = outlines.lines(text, STYLE, 200).get(0).getBounds2D();
            assertFalse(ink.isEmpty(), text);
            assertTrue(ink.getMinX() >= -2 && ink.getMaxX() <= 202, text + " " + ink);
            assertTrue(ink.getMinY() < 0, "letters stand above the base line: " + text);
        }
    }

    @Test
    void aLineFromRightToLeftEndsAtTheRightEdge() {
        assertEquals(
                200, outlines.lines("ראיה", STYLE, 200).get(0).getBounds2D().getMaxX(), 2);
    }

    @Test
    void aLongTextIsCutIntoLinesAndAnEmptyLineStays() {
        List<Shape> lines = outlines.lines("word ".repeat(100) + "\n\nend", STYLE, 200);
        assertTrue(lines.size() > 10);
        assertTrue(lines.get(lines.size() - 2).getBounds2D().isEmpty());
        lines.forEach(line -> assertTrue(line.getBounds2D().getMaxX() <= 200.1));
    }

    @Test
    void aTextOnOneLineStandsInTheMiddleOrBeforeAPoint() {
        assertEquals(0, outlines.centred("HHHH", STYLE).getBounds2D().getCenterX(), 0.5);
        assertEquals(0, outlines.ending("HHHH", STYLE).getBounds2D().getMaxX(), 1);
    }
}
