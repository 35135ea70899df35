package stillwatch.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\rx", "\u00a0=1", "\uff1d1"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String text) {
        assertEquals("\"'" + SafeText.visible(text) + "\"", SafeText.csv(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acct-1", "a=b", "1-2", "", "x@y"})
    void leavesOrdinaryFieldsAsTheyAre(String text) {
        assertEquals(text, SafeText.csv(text));
    }

    @Test
    void quotesSeparatorsAndDoublesQuotes() {
        assertEquals("\"a,b\"", SafeText.csv("a,b"));
        assertEquals("\"say \"\"x\"\"\"", SafeText.csv("say \"x\""));
    }

    @Test
    void writesWhatCannotBeSeenAsVisibleEscapes() {
        assertEquals("a\\u202eb\\u0000\\u200b\\ud800", SafeText.visible("a\u202eb\0\u200b\ud800"));
        assertEquals("漢字 é 😀", SafeText.visible("漢字 é 😀"));
    }

    @Test
    void escapesMarkupForElementsAndAttributes() {
        assertEquals("&lt;a href=&quot;x&quot; on=&#39;&amp;&#39;&gt;", SafeText.html("<a href=\"x\" on='&'>"));
    }
}
