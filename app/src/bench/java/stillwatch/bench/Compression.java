package stillwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A compressed form that logs come in, with the tool that undoes it. */
enum Compression {
    GZIP("gzip", ".gz"),
    ZSTD("zstd", ".zst");

    private final String command;
    private final String ending;

    Compression(String command, String ending) {
        this.command = command;
        this.ending = ending;
    }

    String command() {
        return command;
    }

    /** The file in compressed form, made once and kept beside the dataset's folder. */
    Path packed(Path logs, Path file) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(file.getParent().resolveSibling(file.getParent().getFileName() + "-packed"));
        Path packed = folder.resolve(file.getFileName() + ending);
        if (!Files.exists(packed)) {
            Path aside = folder.resolve("unfinished");
            Files.deleteIfExists(aside);
            run(logs, command + " -c \"$1\" > \"$2\"", file, aside);
            Files.move(aside, packed, StandardCopyOption.ATOMIC_MOVE);
        }
        return packed;
    }

    private static void run(Path logs, String script, Path from, Path to) throws IOException, InterruptedException {
        Measurement.of(logs, "pack", "", List.of("sh", "-c", script, "sh", from.toString(), to.toString()));
    }

    /** The command that reads and decompresses the file and throws the content away. */
    List<String> unpack(Path packed) {
        return List.of("sh", "-c", command + " -dc \"$1\" > /dev/null", "sh", packed.toString());
    }
}
