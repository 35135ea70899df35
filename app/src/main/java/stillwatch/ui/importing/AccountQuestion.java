package stillwatch.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stillwatch.ingest.FilePreview;
import stillwatch.ingest.MappedColumn;
import stillwatch.ingest.MappingDraft;
import stillwatch.ingest.RecordPlace;
import stillwatch.ui.kit.Formats;

/**
 * Which field of a log is the account: only the user knows what a gateway calls its customers.
 *
 * @param sentence what is asked, and why
 * @param answers what may be chosen
 * @param given the answer that holds now; empty where the mapping says something else
 * @param isOpen whether the log itself does not settle it and nobody has answered yet
 */
record AccountQuestion(String sentence, List<Answer> answers, Optional<Answer> given, boolean isOpen) {
    private static final String ACCOUNT = "account_id";
    private static final String FILE = "{file}";
    private static final int MOST_ANSWERS = 40;
    private static final List<String> LIKELY = List.of(
            "user",
            "account",
            "customer",
            "client",
            "key",
            "org",
            "team",
            "tenant",
            "owner",
            "subject",
            "email",
            "caller",
            "principal",
            "identity",
            "subscription",
            "workspace");

    /** One answer: the account is at these places, else it is the constant. */
    record Answer(String title, List<String> places, String otherwise) {
        boolean isSame(MappedColumn column) {
            return places.equals(column.places()) && otherwise.equals(column.otherwise());
        }
    }

    /** @return empty where nothing can be asked: the dataset format names its account, other files have no mapping */
    static Optional<AccountQuestion> of(FilePreview file, boolean isAnswered) {
        MappingDraft draft = file.draft();
        if (draft == null
                || file.understood() != null && file.understood().format().equals("dataset")) {
            return Optional.empty();
        }
        List<String> kinds = kinds(draft);
        MappedColumn now = draft.column(kinds.isEmpty() ? "exchanges" : kinds.get(0), ACCOUNT);
        List<RecordPlace> occurring = now.places().stream()
                .flatMap(path ->
                        file.places().stream().filter(place -> place.path().equals(path)))
                .toList();
        List<Answer> answers = answers(file, now, occurring);
        return Optional.of(new AccountQuestion(
                sentence(now, occurring),
                answers,
                answers.stream().filter(answer -> answer.isSame(now)).findFirst(),
                !isAnswered && occurring.size() != 1));
    }

    /** The same mapping with the account filled as the answer says, in every kind of row that has one. */
    static MappingDraft answered(MappingDraft draft, Answer answer) {
        List<String> kinds = kinds(draft).isEmpty() ? List.of("exchanges") : kinds(draft);
        MappingDraft next = draft;
        for (String kind : kinds) {
            next = next.with(
                    kind, MappedColumn.empty(ACCOUNT).from(answer.places()).or(answer.otherwise()));
        }
        return next;
    }

    private static List<String> kinds(MappingDraft draft) {
        return draft.kinds().stream()
                .filter(kind -> MappingDraft.required(kind).contains(ACCOUNT))
                .toList();
    }

    private static String sentence(MappedColumn now, List<RecordPlace> occurring) {
        if (occurring.size() > 1) {
            return "Which field is the account? This log has " + occurring.size()
                    + " that may be it; the first one with a value is used.";
        }
        if (occurring.size() == 1) {
            return "The account is " + occurring.get(0).path() + ". If your log means another field, choose it.";
        }
        return now.otherwise().isEmpty()
                ? "Which field is the account? None of the first rows says it where the mapping looks."
                : "This log names no account where the mapping looks: all its rows belong to one account, "
                        + (now.otherwise().equals(FILE) ? "named after the file" : now.otherwise())
                        + ". If a field tells who was calling, choose it.";
    }

    private static List<Answer> answers(FilePreview file, MappedColumn now, List<RecordPlace> occurring) {
        List<Answer> answers = new ArrayList<>();
        if (now.places().size() > 1) {
            answers.add(new Answer(String.join(", else ", now.places()), now.places(), now.otherwise()));
        }
        Set<RecordPlace> places = new LinkedHashSet<>(occurring);
        plain(file).filter(AccountQuestion::isLikely).forEach(places::add);
        plain(file).forEach(places::add);
        places.stream()
                .limit(MOST_ANSWERS)
                .forEach(place -> answers.add(new Answer(words(place), List.of(place.path()), "")));
        if (now.places().size() == 1 && answers.stream().noneMatch(answer -> answer.isSame(now))) {
            answers.add(0, new Answer(now.places().get(0) + or(now.otherwise()), now.places(), now.otherwise()));
        }
        if (now.places().isEmpty()
                && !now.otherwise().isEmpty()
                && !now.otherwise().equals(FILE)) {
            answers.add(0, new Answer("one account: " + now.otherwise(), List.of(), now.otherwise()));
        }
        answers.add(new Answer("one account for the whole file, named after it", List.of(), FILE));
        return List.copyOf(answers);
    }

    private static String or(String otherwise) {
        return otherwise.isEmpty() ? "" : ", else " + (otherwise.equals(FILE) ? "the file's name" : otherwise);
    }

    private static Stream<RecordPlace> plain(FilePreview file) {
        return file.places().stream().filter(RecordPlace::isPlain);
    }

    private static boolean isLikely(RecordPlace place) {
        String path = place.path().toLowerCase(Locale.ROOT);
        return LIKELY.stream().anyMatch(path::contains);
    }

    private static String words(RecordPlace place) {
        return place.path() + "  ·  " + Formats.count(place.values())
                + (place.values() == 1 ? " value" : " different values") + ", first " + place.example();
    }
}
