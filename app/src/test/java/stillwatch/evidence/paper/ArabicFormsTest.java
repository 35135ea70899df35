package stillwatch.evidence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArabicFormsTest {
    private static final int BEH = 0x628;
    private static final int DAL = 0x62f;

    private final ArabicForms forms = new ArabicForms();

    @Test
    void aLetterTakesItsShapeFromItsNeighbours() {
        assertEquals(0xfe8f, forms.of("\u0628", 0, 0), "isolated");
        assertEquals(0xfe91, forms.of("\u0628", 0, BEH), "initial");
        assertEquals(0xfe92, forms.of("\u0628", BEH, BEH), "medial");
        assertEquals(0xfe90, forms.of("\u0628", BEH, 0), "final");
    }

    @Test
    void aLetterThatDoesNotJoinTheNextOneLeavesItInitial() {
        assertEquals(0xfe91, forms.of("\u0628", DAL, BEH));
        assertEquals(0xfeaa, forms.of("\u062f", BEH, BEH));
    }

    @Test
    void lamAndAlefAreOne() {
        assertTrue(forms.isLigature("\u0644\u0627"));
        assertEquals(0xfefb, forms.of("\u0644\u0627", 0, BEH));
        assertEquals(0xfefc, forms.of("\u0644\u0627", BEH, BEH));
    }
}
