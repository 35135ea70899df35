package stillwatch.detect.prompt;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Message;

/** Reads conversations by a set of rule packs. Safe to use from several threads. */
public final class ConversationReader {
    /** Raise it with every change to what a reading holds or how it is made: earlier readings are then made anew. */
    private static final int FORMAT = 2;

    private final RulePacks packs;
    private final MinHash minHash = new MinHash();
    private final ReadingCodec codec;

    public ConversationReader(RulePacks packs) {
        this.packs = packs;
        Map<Rule, Integer> numbers = new IdentityHashMap<>();
        packs.rules().forEach(rule -> numbers.put(rule, numbers.size()));
        this.codec = new ReadingCodec(packs.rules(), numbers);
    }

    /** Which way of reading, by which packs: equal ones read the same in the same conversation. */
    public String version() {
        return FORMAT + " " + packs.digest();
    }

    public Reading read(List<Message> messages) {
        List<Segment> segments = Segments.of(messages);
        String user = PromptText.firstUserText(segments);
        String skeleton = PromptText.skeleton(PromptText.asked(segments, messages.size()));
        return new Reading(
                user.isEmpty() ? 0 : TextHash.of(user),
                LanguageGuess.of(PromptText.userText(segments, LanguageGuess.LONGEST)),
                skeleton.isEmpty() ? null : PromptPrint.of(skeleton, minHash),
                packs.matchSegments(segments));
    }

    /** A reading as bytes, to be kept beside its {@link #version}. */
    public byte[] encode(Reading reading) {
        return codec.encode(reading);
    }

    /** @param encoded made by a reader of the same version */
    public Reading decode(byte[] encoded) {
        return codec.decode(encoded);
    }
}
