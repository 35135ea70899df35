package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class CritiqueChainSignalTest extends SignalCase {
    private final Signal signal = new CritiqueChainSignal();

    /** Some 60 words that nobody else says. */
    private String essay() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            text.append((char) ('a' + random.nextInt(26)))
                    .append(Long.toString(random.nextLong() >>> 24, 36))
                    .append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private void others() {
        people(40);
        for (int i = 0; i < 40; i++) {
            builder.conversation("person-" + i, START, "A question of my own: " + essay(), essay());
        }
    }

    private void chains(int answeredTo, int sentInBy) {
        others();
        member(0);
        member(1);
        for (int n = 0; n < 6; n++) {
            String answer = essay();
            builder.conversation(g(answeredTo), START + n * HOUR, "Solve number " + n + ".", answer);
            builder.conversation(
                    g(sentInBy),
                    START + (n + 1) * HOUR,
                    "What is weak in this? " + answer.substring(0, answer.length() * 9 / 10),
                    "Fine.");
        }
    }

    @Test
    void anAnswerOfOneAccountThatAnotherSendsIn() {
        chains(0, 1);
        Measurement found = assertFires(signal, 0.5, group());
        assertEquals(12, found.conversationKeys().size());
    }

    @Test
    void whoSendsItsOwnAnswersBackIsHavingAConversation() {
        chains(0, 0);
        assertSilent(signal, 0, group());
    }

    @Test
    void aTextThatBothSendInAndGetBackCorrectedIsNobodysAnswer() {
        member(0);
        member(1);
        for (int n = 0; n < 6; n++) {
            String text = essay();
            builder.conversation(g(0), START + n * HOUR, "Correct this: " + text, text);
            builder.conversation(g(1), START + (n + 1) * HOUR, "Translate this: " + text, "Ja.");
        }
        assertSilent(signal, 0, group());
    }

    @Test
    void chineseAnswersAreRecognisedAsWell() {
        others();
        member(0);
        member(1);
        for (int n = 0; n < 6; n++) {
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                answer.append((char) (0x4e00 + random.nextInt(5_000)));
            }
            builder.conversation(g(0), START + n * HOUR, "第" + n + "题", answer.toString());
            builder.conversation(g(1), START + (n + 1) * HOUR, "请批改：" + answer, "好。");
        }
        assertFires(signal, 0.5, group());
    }

    @Test
    void isOffWithoutSampledConversations() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(signal, Input.CONVERSATIONS, group());
    }
}
