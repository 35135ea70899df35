package stillwatch.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A way of reading that a user can choose where a file is not recognised or taken for something else.
 *
 * @param name what {@link ImportOptions#format} takes
 * @param title for people
 */
public record KnownFormat(String name, String title) {
    /** The dataset's own kinds of files first, then the logs with a mapping. */
    public static List<KnownFormat> all() {
        List<KnownFormat> formats = new ArrayList<>();
        for (Kind kind : List.of(Kind.ACCOUNTS, Kind.EXCHANGES, Kind.CONVERSATIONS, Kind.RELEASES)) {
            formats.add(new KnownFormat(kind.word(), "Usage dataset: " + kind.word()));
        }
        new Presets()
                .all().stream()
                        .filter(mapping -> mapping.aside() == null)
                        .forEach(mapping -> formats.add(new KnownFormat(mapping.name(), mapping.title())));
        return List.copyOf(formats);
    }
}
