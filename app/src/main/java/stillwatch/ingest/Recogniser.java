package stillwatch.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by a file's name what it holds. */
final class Recogniser {
    private static final Pattern TABLE = Pattern.compile("(accounts|exchanges|releases)([-_.]?\\w*)?\\.csv");
    private static final Pattern LINES = Pattern.compile("(exchanges|conversations)([-_.]?\\w*)?\\.(jsonl|ndjson)");

    private Recogniser() {}

    static Optional<Recognised> byName(SourceFile file) {
        String name = file.plainName();
        if (TABLE.matcher(name).matches()) {
            return Optional.of(dataset(kind(name), Mapping.Input.CSV));
        }
        if (LINES.matcher(name).matches()) {
            return Optional.of(dataset(kind(name), Mapping.Input.JSONL));
        }
        return switch (name) {
            case "truth.json" -> Optional.of(new Recognised(Kind.ANSWER_KEY, null));
            default -> Optional.empty();
        };
    }

    private static Kind kind(String name) {
        return name.startsWith("accounts")
                ? Kind.ACCOUNTS
                : name.startsWith("exchanges")
                        ? Kind.EXCHANGES
                        : name.startsWith("releases") ? Kind.RELEASES : Kind.CONVERSATIONS;
    }

    private static Recognised dataset(Kind kind, Mapping.Input input) {
        return new Recognised(kind, Mapping.dataset(kind, input));
    }
}
