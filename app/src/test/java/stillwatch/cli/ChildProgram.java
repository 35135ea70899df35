package stillwatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a user starts it, so that it can be killed or kept short of something. */
final class ChildProgram implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProgram(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Its author is Ada, as {@link Ran}'s is.
     *
     * @param folder where its output is kept, and its home
     */
    static ChildProgram start(Path folder, String... arguments) throws IOException {
        return startBelow(folder, List.of(), arguments);
    }

    /** @param before a command that runs the command that follows it, such as a shell with a limit */
    static ChildProgram startBelow(Path folder, List<String> before, String... arguments) throws IOException {
        return startMain(folder, before, "stillwatch.Stillwatch", arguments);
    }

    static ChildProgram startMain(Path folder, List<String> before, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-Duser.name=Ada",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "child", ".out");
        Path err = Files.createTempFile(folder, "child", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildProgram(process, out, err);
    }

    /** Waits until it ends by itself. */
    Ran end() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new AssertionError("hangs: " + Files.readString(err));
        }
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /**
     * Lets it run for some time, then ends it as {@code kill -9} does.
     *
     * @return whether it was still running
     */
    boolean killAfter(long millis) throws InterruptedException {
        boolean hasEnded = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        return !hasEnded;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
