package stillwatch.detect.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalsTest extends SignalCase {
    @Test
    void eachSignalHasANameOfItsOwnAndSaysWhatItNeeds() {
        Set<String> names = new HashSet<>();
        Set<Class<?>> classes = new HashSet<>();
        for (Signal signal : Signals.all()) {
            assertTrue(names.add(signal.name()), signal.name());
            assertTrue(classes.add(signal.getClass()), signal.getClass() + " stands for two signals");
            assertFalse(signal.needs().isEmpty(), signal.name());
            assertEquals(signal.side() == Signal.Side.CONTEXT, signal.weight() == 0, signal.name());
        }
    }

    @Test
    void theGlossaryExplainsEachSignal() throws IOException {
        String glossary;
        try (InputStream in = Signals.class.getResourceAsStream("/stillwatch/ui/glossary.txt")) {
            glossary = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Signal signal : Signals.all()) {
            assertTrue(glossary.contains("\n" + signal.name() + " = "), signal.name());
        }
    }

    @Test
    void whereAnAccountIsAllThatIsKnownEverySignalIsOffOrSilent() {
        builder.account("g-0");
        var group = group();
        Set<String> off = new HashSet<>();
        Signals.off(group).values().forEach(off::addAll);
        for (Signal signal : Signals.all()) {
            assertTrue(off.contains(signal.name()), signal.name());
            assertTrue(signal.measure(group).isEmpty(), signal.name());
        }
    }
}
