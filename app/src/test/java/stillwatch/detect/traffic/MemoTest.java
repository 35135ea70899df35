package stillwatch.detect.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stillwatch.task.Beside;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MemoTest {
    private final Memo memo = new Memo();

    @Test
    void whoAsksWhileItIsComputedWaitsForTheOneFigure() {
        AtomicInteger computed = new AtomicInteger();
        CountDownLatch began = new CountDownLatch(1);
        Beside.both(
                "other",
                () -> {
                    await(began);
                    assertEquals("1", figure(computed));
                },
                () -> assertEquals("1", memo.get(MemoTest.class, String.class, () -> {
                    began.countDown();
                    return String.valueOf(computed.incrementAndGet());
                })));
        assertEquals(1, computed.get());
    }

    private String figure(AtomicInteger computed) {
        return memo.get(MemoTest.class, String.class, () -> String.valueOf(computed.incrementAndGet()));
    }

    @Test
    void anotherFigureIsComputedMeanwhile() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Beside.both(
                "other",
                () -> memo.get(MemoTest.class, Long.class, () -> {
                    first.countDown();
                    await(second);
                    return 1L;
                }),
                () -> memo.get(MemoTest.class, Integer.class, () -> {
                    await(first);
                    second.countDown();
                    return 1;
                }));
    }

    @Test
    void aFigureMayRestOnAnother() {
        String told = memo.get(
                MemoTest.class, String.class, () -> "twice " + memo.get(MemoTest.class, Integer.class, () -> 21));
        assertEquals("twice 21", told);
    }

    @Test
    void whatFailsFailsForAll() {
        for (int i = 0; i < 2; i++) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> memo.get(MemoTest.class, String.class, () -> {
                        throw new IllegalArgumentException("no such figure");
                    }));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
