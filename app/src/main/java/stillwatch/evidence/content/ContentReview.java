package stillwatch.evidence.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stillwatch.casework.Note;
import stillwatch.casework.PrivilegeMark;
import stillwatch.casework.RedactionRule;
import stillwatch.casework.RedactionSpan;
import stillwatch.casework.Subject;
import stillwatch.dataset.Message;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.MessagesJson;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.RedactionTable;
import stillwatch.task.Progress;

/** What a package on a campaign would quote, as the person sees it who decides what must stay out. Reads no original. */
public final class ContentReview {
    private final CaseFile file;
    private final Progress progress;

    public ContentReview(CaseFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * A conversation, exchange, account or note.
     *
     * @param name what people call it
     * @param texts its texts, in full
     * @param mark where it is privileged
     * @param spans what a person redacted in it
     */
    public record Item(
            Subject subject, String name, List<Text> texts, Optional<PrivilegeMark> mark, List<RedactionSpan> spans) {}

    /**
     * One text of an item, in which a span can be marked.
     *
     * @param messageIndex which of a conversation's messages; otherwise 0
     */
    public record Text(String field, int messageIndex, String title, String text) {}

    /** Conversations first, then notes, exchanges and accounts. */
    public List<Item> items(String campaignId) throws IOException {
        PackageContent content = everything(campaignId);
        Map<Subject, PrivilegeMark> marks =
                new PrivilegeTable(file).all().stream().collect(Collectors.toMap(PrivilegeMark::subject, mark -> mark));
        Map<Subject, List<RedactionSpan>> spans =
                new RedactionTable(file).spans().stream().collect(Collectors.groupingBy(RedactionSpan::subject));
        List<Item> items = new ArrayList<>();
        for (Quote quote : content.quotes()) {
            Subject subject = subject(quote);
            items.add(new Item(
                    subject,
                    "Exhibit " + quote.exhibit() + ", " + quote.kind() + " " + quote.id(),
                    texts(quote),
                    Optional.ofNullable(marks.get(subject)),
                    spans.getOrDefault(subject, List.of())));
        }
        for (Note note : content.notes()) {
            Subject subject = Subject.note(note.key());
            items.add(new Item(
                    subject,
                    "Note of " + note.author(),
                    List.of(new Text("note", 0, "Note", note.text())),
                    Optional.ofNullable(marks.get(subject)),
                    List.of()));
        }
        items.sort(Comparator.comparingInt(ContentReview::rank));
        return items;
    }

    private static int rank(Item item) {
        return switch (item.subject().kind()) {
            case CONVERSATION -> 0;
            case NOTE -> 1;
            case EXCHANGE -> 2;
            default -> 3;
        };
    }

    private static Subject subject(Quote quote) {
        return quote.kind().equals("account")
                ? Subject.account(quote.id())
                : new Subject(Subject.Kind.ofWord(quote.kind()), Long.toString(quote.key()));
    }

    private static List<Text> texts(Quote quote) {
        List<Text> texts = new ArrayList<>();
        for (Map.Entry<String, String> value : quote.values().entrySet()) {
            if (value.getKey().equals("messages")) {
                messages(value.getValue(), texts);
            } else {
                texts.add(new Text(value.getKey(), 0, value.getKey(), value.getValue()));
            }
        }
        return texts;
    }

    /** What a person reads comes before the columns. */
    private static void messages(String json, List<Text> texts) {
        try {
            List<Message> messages = MessagesJson.read(json);
            for (int i = 0; i < messages.size(); i++) {
                texts.add(
                        i,
                        new Text(
                                "messages",
                                i,
                                "Message " + (i + 1) + ", " + messages.get(i).role(),
                                messages.get(i).text()));
            }
        } catch (CaseFileException e) {
            texts.add(0, new Text("messages", 0, "Messages", json));
        }
    }

    /** How often a rule would take something out, by field; nothing is kept. */
    public List<RedactionCount> preview(String campaignId, RedactionRule rule) throws IOException {
        return new Redactions(List.of(rule), List.of(), PeerConfidence.NONE, progress.cancellation())
                .apply(everything(campaignId))
                .redactions();
    }

    private PackageContent everything(String campaignId) throws IOException {
        return ContentReader.withoutOriginals(file, progress).everything(campaignId, Profile.COURT);
    }
}
