package stillwatch.detect.signal;

import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class DistributionDriftSignalTest extends SignalCase {
    private static final String[] EVERYDAY = {
        "dinner",
        "garden",
        "holiday",
        "letter",
        "budget",
        "school",
        "bicycle",
        "weather",
        "birthday",
        "recipe",
        "doctor",
        "train",
        "music",
        "present",
        "neighbour",
        "kitchen"
    };
    private static final String[] OF_OTHERS = {
        "lemma", "integer", "derivation", "premise", "modulus", "invariant", "corollary", "matrix"
    };
    private final Signal signal = new DistributionDriftSignal();

    private String question(String[] words) {
        StringBuilder text = new StringBuilder("Could you help with");
        for (int i = 0; i < 12; i++) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private void conversations(String[] words) {
        for (int i = 0; i < 80; i++) {
            builder.account("s-" + i);
            for (int n = 0; n < 3; n++) {
                builder.conversation("s-" + i, START + n * HOUR, question(EVERYDAY), "Yes.");
            }
        }
        for (int i = 0; i < 12; i++) {
            member(i);
            for (int n = 0; n < 3; n++) {
                builder.conversation(g(i), START + n * HOUR, question(words), "Yes.");
            }
        }
    }

    @Test
    void questionsInWordsThatNobodyElseUses() {
        conversations(OF_OTHERS);
        assertFires(signal, 0.8, group());
    }

    @Test
    void questionsLikeEverybodysDoNotDrift() {
        conversations(EVERYDAY);
        assertSilent(signal, 0.1, group());
    }

    @Test
    void isOffWithoutSampledConversations() {
        member(0);
        builder.exchange(g(0), START);
        assertOff(signal, Input.CONVERSATIONS, group());
    }
}
