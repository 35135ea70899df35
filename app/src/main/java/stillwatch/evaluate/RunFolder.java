package stillwatch.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs that were done, one JSON file each, so that an evaluation that was stopped goes on where it was. */
public final class RunFolder {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path folder;

    public RunFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public boolean has(Run.Settings settings) {
        return Files.exists(file(settings));
    }

    /** Writes the whole file or nothing. */
    public void put(Run run) throws IOException {
        Path aside = folder.resolve("unfinished");
        JSON.writeValue(aside.toFile(), run);
        Files.move(aside, file(run.settings()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All runs, by scenario, scale, omissions and seed. */
    public List<Run> all() throws IOException {
        List<Run> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                runs.add(JSON.readValue(file.toFile(), Run.class));
            }
        }
        runs.sort(Comparator.comparing(Run::scenario)
                .thenComparing(Run::scale)
                .thenComparing(Run::without)
                .thenComparing(Run::seed));
        return runs;
    }

    private Path file(Run.Settings settings) {
        String without = settings.without().isEmpty()
                ? ""
                : "-without-" + settings.without().replace(',', '-');
        return folder.resolve(String.format(
                Locale.ROOT, "%s-x%s-seed-%d%s.json", settings.scenario(), settings.scale(), settings.seed(), without));
    }
}
