package stillwatch.detect.prompt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Readings as bytes. Rules are numbered as in the packs of the {@link ConversationReader#version}, so bytes mean something to
 * a reader of the same version only.
 */
final class ReadingCodec {
    private static final int MATCH_BYTES = 4 * Integer.BYTES + 1 + Long.BYTES;

    private final List<Rule> rules;

    private final Map<Rule, Integer> numbers;

    /** @param numbers of each rule its place in {@code rules} */
    ReadingCodec(List<Rule> rules, Map<Rule, Integer> numbers) {
        this.rules = rules;
        this.numbers = numbers;
    }

    byte[] encode(Reading reading) {
        int printBytes = reading.print() == null ? 0 : 2 * Long.BYTES + MinHash.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(
                Long.BYTES + 2 + printBytes + MATCH_BYTES * reading.matches().size());
        bytes.putLong(reading.prompt()).put((byte) reading.language().ordinal()).put((byte)
                (reading.print() == null ? 0 : 1));
        if (reading.print() != null) {
            bytes.putLong(reading.print().hash())
                    .putLong(reading.print().simHash())
                    .put(reading.print().sketch());
        }
        for (RuleMatch match : reading.matches()) {
            bytes.putInt(numbers.get(match.rule()))
                    .putInt(match.messageIndex())
                    .put((byte) match.part().ordinal())
                    .putInt(match.start())
                    .putInt(match.end())
                    .putLong(match.wording());
        }
        return bytes.array();
    }

    Reading decode(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        long prompt = bytes.getLong();
        Language language = Language.values()[bytes.get()];
        PromptPrint print = null;
        if (bytes.get() == 1) {
            long hash = bytes.getLong();
            long simHash = bytes.getLong();
            byte[] sketch = new byte[MinHash.BYTES];
            bytes.get(sketch);
            print = new PromptPrint(hash, simHash, sketch);
        }
        List<RuleMatch> matches = new ArrayList<>();
        while (bytes.hasRemaining()) {
            matches.add(new RuleMatch(
                    rules.get(bytes.getInt()),
                    bytes.getInt(),
                    Part.values()[bytes.get()],
                    bytes.getInt(),
                    bytes.getInt(),
                    bytes.getLong()));
        }
        return new Reading(prompt, language, print, matches);
    }
}
