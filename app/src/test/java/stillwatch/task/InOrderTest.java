package stillwatch.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInTheOrderOfTheWorkHoweverManyThreadsThereAre(int threads) {
        List<Integer> results = new ArrayList<>();
        InOrder.<Integer, Integer>run(
                "test",
                threads,
                sink -> IntStream.range(0, 500).forEach(sink::accept),
                number -> {
                    long slow = 0;
                    for (int i = 0; i < 1_000 * (number % 7); i++) {
                        slow += i ^ number;
                    }
                    return slow < 0 ? -1 : number * 2;
                },
                results::add);
        assertEquals(IntStream.range(0, 500).map(number -> number * 2).boxed().toList(), results);
    }

    @Test
    void aFailureOfTheWorkIsThrownWhereItWasAskedFor() {
        assertThrows(
                CancelledException.class,
                () -> InOrder.<Integer, Integer>run(
                        "test",
                        2,
                        sink -> IntStream.range(0, 100).forEach(sink::accept),
                        number -> {
                            if (number == 40) {
                                throw new CancelledException();
                            }
                            return number;
                        },
                        result -> {}));
    }
}
