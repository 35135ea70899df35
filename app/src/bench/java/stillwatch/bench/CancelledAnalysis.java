package stillwatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import stillwatch.casework.Campaign;
import stillwatch.detect.Analysis;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.task.Cancellation;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;

/**
 * How long a cancelled analysis goes on, at moments spread over every stage, and whether the case is as before. A whole analysis
 * of a copy tells how long each stage takes; then the case itself is analysed again and again and cancelled. Where a
 * cancellation takes long, the stacks of the threads at work say what did not ask. Arguments: a case file, and either how many
 * moments of each stage, or moments such as {@code "Writing results=1500"}, in milliseconds from the stage's beginning.
 */
final class CancelledAnalysis {
    /** What a person does not wait for, and what the stacks are looked at from. */
    private static final long AT_ONCE_MILLIS = 200;

    private final Path path;
    private final Map<String, List<Double>> millisOfStage = new LinkedHashMap<>();

    private CancelledAnalysis(Path path) {
        this.path = path;
    }

    public static void main(String[] arguments) throws Exception {
        CancelledAnalysis cancelled = new CancelledAnalysis(Path.of(arguments[0]));
        if (arguments.length == 2 && arguments[1].chars().allMatch(Character::isDigit)) {
            cancelled.everyStage(Integer.parseInt(arguments[1]));
        } else {
            for (String moment : List.of(arguments).subList(1, arguments.length)) {
                int equals = moment.indexOf('=');
                cancelled.at(moment.substring(0, equals), Long.parseLong(moment.substring(equals + 1)));
            }
        }
        cancelled.print();
    }

    private void everyStage(int moments) throws Exception {
        for (Map.Entry<String, Long> stage : wholeAnalysis().entrySet()) {
            for (int i = 0; i < moments; i++) {
                at(stage.getKey(), Math.round((i + 0.1) / moments * stage.getValue()));
            }
        }
    }

    private void at(String stage, long afterMillis) throws Exception {
        String before = state();
        cancel(stage, afterMillis);
        String after = state();
        if (!after.equals(before)) {
            throw new IllegalStateException("The case has changed: " + before + " became " + after);
        }
    }

    private void print() {
        millisOfStage.forEach((stage, millis) -> {
            Collections.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %2d times, median %.0f ms, most %.0f ms%n",
                    stage,
                    millis.size(),
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() - 1));
        });
    }

    /** Milliseconds of each stage, of a copy that is then thrown away. */
    private Map<String, Long> wholeAnalysis() throws Exception {
        Path copy = Files.createTempFile(path.toAbsolutePath().getParent(), "whole", ".stillwatch");
        Files.delete(copy);
        Files.copy(path, copy);
        try (CaseFile file = CaseFile.open(copy, "benchmark", Clock.systemUTC())) {
            return new Analysis(file).run(Progress.silent()).millisOfStage();
        } finally {
            Files.delete(copy);
        }
    }

    /** Conclusions and the length of the log: what a cancelled analysis must leave alone. */
    private String state() {
        try (CaseFile file = CaseFile.open(path, "benchmark", Clock.systemUTC())) {
            StringBuilder state = new StringBuilder("revision " + file.revision());
            for (Campaign campaign : new CampaignTable(file).all()) {
                state.append(' ').append(campaign).append(new FindingListQuery(file).ask(campaign.key()).hashCode());
            }
            return Integer.toHexString(state.toString().hashCode()) + " at revision " + file.revision();
        }
    }

    private void cancel(String stage, long afterMillis) throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch reached = new CountDownLatch(1);
        AtomicReference<String> at = new AtomicReference<>("");
        Progress progress = new Progress() {
            @Override
            public void stage(String name) {
                at.set(name);
                if (name.equals(stage)) {
                    reached.countDown();
                }
            }

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        try (CaseFile file = CaseFile.open(path, "benchmark", Clock.systemUTC())) {
            Thread work = new Thread(() -> analyse(file, progress), "analysis");
            work.start();
            reached.await();
            TimeUnit.MILLISECONDS.sleep(afterMillis);
            String name = at.get();
            long start = System.nanoTime();
            cancellation.request();
            work.join(AT_ONCE_MILLIS);
            String stacks = work.isAlive() ? stacks() : "";
            work.join();
            double millis = (System.nanoTime() - start) / 1e6;
            millisOfStage.computeIfAbsent(name, none -> new ArrayList<>()).add(millis);
            System.out.printf(Locale.ROOT, "%s, %d ms into %s: %.0f ms%n%s", name, afterMillis, stage, millis, stacks);
        }
    }

    private static void analyse(CaseFile file, Progress progress) {
        try {
            new Analysis(file).run(progress);
            throw new IllegalStateException("It was not cancelled");
        } catch (CancelledException expected) {
            // What was asked for.
        }
    }

    private static String stacks() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            boolean isOurs = stack.length > 0 && List.of(stack).stream().anyMatch(at -> at.getClassName().startsWith("stillwatch.detect"));
            for (int i = 0; isOurs && i < Math.min(stack.length, 14); i++) {
                text.append("    ").append(i == 0 ? thread.getName() + ": " : "").append(stack[i]).append('\n');
            }
        });
        return text.toString();
    }
}
