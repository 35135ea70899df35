package stillwatch.ingest;

import java.util.List;
import java.util.Locale;

/** What a file holds, in the order in which files of a dataset are imported. */
public enum Kind {
    ACCOUNTS(List.of("account_id")),
    RELEASES(List.of("model", "released_at")),
    EXCHANGES(List.of("account_id", "timestamp")),
    CONVERSATIONS(List.of("account_id", "messages")),
    /** Records that complete those of another log. */
    ADDITIONS(List.of()),
    INTEL(List.of()),
    ANSWER_KEY(List.of());

    private final List<String> required;

    Kind(List<String> required) {
        this.required = required;
    }

    /** The columns without which a row of this kind cannot be kept. */
    List<String> required() {
        return required;
    }

    /** The word in the case file and in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
