package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class SignatureReplaySignalTest extends SignalCase {
    private final Signal signal = new SignatureReplaySignal();

    private void replay(int account, String session, String block) {
        builder.exchange(g(account), START + HOUR).set("session", session).set("signature", block);
    }

    @Test
    void aBlockThatSeveralAccountsSendIn() {
        for (int i = 0; i < 4; i++) {
            member(i);
            replay(i, "s-" + i, "block");
        }
        assertEquals(1, assertFires(signal, 1, group()).strength());
    }

    @Test
    void aBlockInASecondSessionOfOneAccountCountsHalf() {
        member(0);
        member(1);
        replay(0, "s-1", "block");
        replay(0, "s-2", "block");
        replay(1, "s-3", "other");
        assertEquals(0.25, assertFires(signal, 0.25, group()).strength());
    }

    @Test
    void whoReplaysItsOwnBlocksWithinOneSessionDoesWhatTheyAreFor() {
        for (int i = 0; i < 4; i++) {
            member(i);
            replay(i, "s-" + i, "block-" + i);
            replay(i, "s-" + i, "block-" + i);
        }
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWithoutSignatures() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(signal, Input.SIGNATURES, group());
    }
}
