package stillwatch.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signals;

class GlossaryTest {
    @Test
    void everySignalHasAMeaning() {
        Set<String> explained = Glossary.shipped().chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(Glossary.Entry::word)
                .collect(Collectors.toSet());
        List<String> unexplained = Signals.all().stream()
                .map(Signal::name)
                .filter(name -> !explained.contains(name))
                .toList();
        assertEquals(List.of(), unexplained);
    }
}
