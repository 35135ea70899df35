package stillwatch.ingest;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a file holds: by what the user said, by its name where it has one of the dataset format's, otherwise by its
 * header or its first record.
 */
final class Recogniser {
    private static final Pattern TABLE = Pattern.compile("(accounts|exchanges|releases)([-_.]?\\w*)*\\.csv");
    private static final Pattern LINES =
            Pattern.compile("(accounts|exchanges|releases|conversations)([-_.]?\\w*)*\\.(jsonl|ndjson)");
    private static final Pattern INTEL = Pattern.compile("intel([-_.]?\\w*)*\\.json");

    private final Presets presets = new Presets();
    private final ImportOptions options;
    private final Mapping forcedMapping;
    private final Kind forcedKind;

    /** @throws UnreadableFileException where the options name no known format or a mapping that cannot be used */
    Recogniser(ImportOptions options) {
        this.options = options;
        forcedKind = options.format() == null ? null : kind(options.format());
        if (options.mappingFile() != null) {
            forcedMapping = MappingFile.read(options.mappingFile());
        } else if (options.format() == null || forcedKind != null) {
            forcedMapping = null;
        } else {
            forcedMapping = preset(options.format());
        }
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word) && kind != Kind.ADDITIONS) {
                return kind;
            }
        }
        return null;
    }

    private Mapping preset(String format) {
        return presets.named(format).orElseThrow(() -> unknown(format));
    }

    private UnreadableFileException unknown(String format) {
        String kinds = List.of(Kind.values()).stream()
                .filter(kind -> kind != Kind.ADDITIONS)
                .map(Kind::word)
                .collect(Collectors.joining(", "));
        String names = presets.all().stream().map(Mapping::name).collect(Collectors.joining(", "));
        return new UnreadableFileException(
                "There is no format \"" + format + "\". Known are " + kinds + " and the logs " + names + ".");
    }

    /**
     * @return empty where the file is nothing that can be imported
     * @throws UnreadableFileException where it cannot be decompressed, or is of a kind that is never read
     */
    Optional<Recognised> recognise(SourceFile file) throws IOException {
        String name = file.plainName();
        // An answer key is one whatever the user says: it must never be read as data.
        if (name.equals("truth.json")) {
            return Optional.of(new Recognised(Kind.ANSWER_KEY, null));
        }
        FileChoice choice = options.choices().get(file.origin());
        if (choice != null && !choice.isLeftOut()) {
            return Optional.of(chosen(file, choice));
        }
        if (forcedMapping != null) {
            MappingDraft given = options.mappingFile() == null ? null : MappingDraft.read(options.mappingFile());
            Mapping mapping = forced(FileStart.of(file));
            return Optional.of(new Recognised(mapping.mainKind(), mapping, given));
        }
        if (forcedKind != null) {
            return Optional.of(dataset(forcedKind, input(file)));
        }
        if (TABLE.matcher(name).matches()) {
            return Optional.of(dataset(kindOf(name), Mapping.Input.CSV));
        }
        if (LINES.matcher(name).matches()) {
            return Optional.of(dataset(kindOf(name), Mapping.Input.JSONL));
        }
        return INTEL.matcher(name).matches()
                ? Optional.of(new Recognised(Kind.INTEL, null))
                : byContent(FileStart.of(file));
    }

    private Recognised chosen(SourceFile file, FileChoice choice) throws IOException {
        if (choice.mapping() != null) {
            Mapping mapping = choice.mapping().mapping();
            return new Recognised(mapping.mainKind(), mapping, choice.mapping());
        }
        Kind kind = kind(choice.format());
        if (kind != null) {
            return dataset(kind, input(file));
        }
        Mapping mapping = preset(choice.format());
        return new Recognised(mapping.mainKind(), mapping);
    }

    /** Whether the user wants nothing of this file. */
    boolean isLeftOut(SourceFile file) {
        FileChoice choice = options.choices().get(file.origin());
        return choice != null && choice.isLeftOut();
    }

    /** The mapping that the user made for this file. */
    Optional<MappingDraft> chosenDraft(SourceFile file) {
        return Optional.ofNullable(options.choices().get(file.origin())).map(FileChoice::mapping);
    }

    /** How the file's rows are made, to be changed by hand; empty where it is no table of rows. */
    Optional<MappingDraft> draft(SourceFile file, Recognised recognised) {
        Mapping mapping = recognised.mapping();
        if (mapping == null || chosenDraft(file).isPresent()) {
            return chosenDraft(file);
        }
        if (mapping.isAdditions()) {
            // It only completes the rows of another log, by that log's mapping.
            return Optional.empty();
        }
        if (mapping == forcedMapping && options.mappingFile() != null) {
            return Optional.of(MappingDraft.read(options.mappingFile()));
        }
        return Optional.of(
                mapping.isDataset()
                        ? MappingDraft.dataset(recognised.kind(), mapping.input())
                        : MappingDraft.parse(mapping.name(), Presets.text(mapping.name())));
    }

    /** By what a file was recognised, in a few words. */
    String how(SourceFile file, Recognised recognised) {
        Mapping mapping = recognised.mapping();
        if (options.choices().containsKey(file.origin()) || mapping != null && mapping == forcedMapping) {
            return "as you chose";
        }
        if (forcedKind != null) {
            return "as you chose";
        }
        if (mapping == null || isNamed(file.plainName())) {
            return "by its name";
        }
        return mapping.isDataset()
                ? "by its header"
                : "by " + mapping.recognize().stream().map(RecordPath::toString).collect(Collectors.joining(", "));
    }

    private static boolean isNamed(String name) {
        return TABLE.matcher(name).matches() || LINES.matcher(name).matches();
    }

    private static Mapping.Input input(SourceFile file) throws IOException {
        return FileStart.of(file).isJson() ? Mapping.Input.JSONL : Mapping.Input.CSV;
    }

    private static Kind kindOf(String name) {
        return List.of(Kind.values()).stream()
                .filter(kind -> name.startsWith(kind.word()))
                .findFirst()
                .orElseThrow();
    }

    /** The most specific preset that fits, else what has the columns of a dataset file. */
    private Optional<Recognised> byContent(FileStart start) {
        Optional<Mapping> preset = mostSpecific(start::fits).or(() -> mostSpecific(start::fitsInside));
        if (preset.isPresent()) {
            return preset.map(mapping -> new Recognised(mapping.mainKind(), mapping));
        }
        if (start.isBundle()) {
            return Optional.of(new Recognised(Kind.INTEL, null));
        }
        return List.of(Kind.CONVERSATIONS, Kind.EXCHANGES, Kind.RELEASES, Kind.ACCOUNTS).stream()
                .filter(kind -> has(start, kind))
                .map(kind -> dataset(kind, start.isJson() ? Mapping.Input.JSONL : Mapping.Input.CSV))
                .findFirst();
    }

    /** What completes the log that was asked for is read as that. */
    private Mapping forced(FileStart start) {
        return forcedMapping.additions().stream()
                .filter(additions -> start.fits(additions) && !start.fits(forcedMapping))
                .findFirst()
                .orElse(forcedMapping);
    }

    private Optional<Mapping> mostSpecific(Predicate<Mapping> fits) {
        return presets.all().stream()
                .flatMap(mapping -> Stream.concat(Stream.of(mapping), mapping.additions().stream()))
                .filter(fits)
                .max(Comparator.comparingInt(mapping -> mapping.recognize().size()));
    }

    private static boolean has(FileStart start, Kind kind) {
        // Messages are JSON: no CSV holds conversations.
        return start.isJson()
                ? start.hasMembers(kind.required())
                : kind != Kind.CONVERSATIONS && start.header().containsAll(kind.required());
    }

    private static Recognised dataset(Kind kind, Mapping.Input input) {
        return Mapping.columns(kind).isEmpty()
                ? new Recognised(kind, null)
                : new Recognised(kind, Mapping.dataset(kind, input));
    }
}
