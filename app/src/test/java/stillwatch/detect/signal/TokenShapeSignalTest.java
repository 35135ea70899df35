package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class TokenShapeSignalTest extends SignalCase {
    private final Signal signal = new TokenShapeSignal();

    private void traffic(int in, int out, int reasoning) {
        people(40);
        for (int i = 0; i < 5; i++) {
            member(i);
            for (int n = 0; n < 20; n++) {
                builder.exchange(g(i), START + n * HOUR)
                        .set("session", "session-" + i + "-" + n / 4)
                        .set("in", in)
                        .set("out", out)
                        .set("reasoning_tokens", reasoning);
            }
        }
    }

    @Test
    void longAnswersToShortPromptsByExchangeAndBySession() {
        traffic(150, 3_000, 1_500);
        Measurement found = assertFires(signal, 0.9, group());
        assertTrue(found.text().contains("20.00 tokens out for each token in"), found.text());
        assertTrue(found.text().contains("50 % of the output is reasoning"), found.text());
    }

    @Test
    void codeCompletionIsTheOtherWayRound() {
        traffic(1_469, 13, 0);
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWithoutTokenCounts() {
        member(0);
        builder.exchange(g(0), START).set("in", null).set("out", null);
        assertOff(signal, Input.TOKENS, group());
    }
}
