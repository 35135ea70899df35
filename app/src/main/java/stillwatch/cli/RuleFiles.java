package stillwatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stillwatch.detect.prompt.RulePack;
import stillwatch.detect.prompt.RulePackReader;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.store.CaseFile;
import stillwatch.store.RulePackTable;

/** Where rule packs lie: in files, in the user's folder of packs, in the program, in a case. */
final class RuleFiles {
    private static final String FOLDER = "rules";
    /** No pack is that large; whatever else the file is need not be read. */
    private static final long MOST_BYTES = 1 << 20;

    private final Path home;

    RuleFiles(Console console) {
        this.home = console.home();
    }

    /** @throws stillwatch.detect.prompt.RulePackException where it is none, or breaks its promises */
    static RulePack read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new CommandException(file + " is larger than 1 MB, which no rule pack is.");
        }
        return RulePackReader.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** The user's own packs by their files' names; the folder is made where it is missing. */
    List<Path> own() throws IOException {
        Path folder = Files.createDirectories(UserFolder.below(home).path().resolve(FOLDER));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<RulePack> of(CaseFile file) {
        return new RulePackTable(file)
                .added().stream()
                        .map(pack ->
                                RulePackReader.read(pack.pack(), pack.content().getBytes(StandardCharsets.UTF_8)))
                        .toList();
    }

    /** A file by its path, or one in the user's folder by its name. */
    Path named(String name) throws IOException {
        Path path = Path.of(name);
        if (Files.exists(path)) {
            return path;
        }
        Optional<Path> own = own().stream()
                .filter(file -> file.getFileName().toString().equals(name)
                        || file.getFileName().toString().equals(name + ".json"))
                .findFirst();
        return own.orElseThrow(() -> new CommandException("There is no file " + name
                + ", and none of that name in the folder Stillwatch/rules of your home folder."));
    }

    /** A pack by its id, of the case where one is given, otherwise of the program. */
    static RulePack byId(String id, CaseFile file) {
        return Stream.concat(file == null ? Stream.of() : of(file).stream(), RulePacks.shipped().packs().stream())
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new CommandException("There is no rule pack named " + id + ". See: stillwatch rules list"));
    }
}
