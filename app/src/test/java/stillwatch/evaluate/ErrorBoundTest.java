package stillwatch.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ErrorBoundTest {
    @Test
    void withoutErrorsItIsTheRuleOfThree() {
        assertEquals(1 - Math.pow(0.05, 1 / 300.0), ErrorBound.upper(0, 300), 1e-9);
        assertEquals(0.01, ErrorBound.upper(0, 300), 0.0001);
    }

    /** Published table of Clopper-Pearson limits: 2 of 20, one-sided 95 %. */
    @Test
    void agreesWithThePublishedTable() {
        assertEquals(0.2826, ErrorBound.upper(2, 20), 0.0002);
    }

    @Test
    void nothingIsKnownWithoutTrials() {
        assertEquals(1, ErrorBound.upper(0, 0));
        assertEquals(1, ErrorBound.upper(3, 3));
    }
}
