package stillwatch.detect.traffic;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The exchanges of a case as one column per figure, account by account, each account's in the order of time: 31 to 35 bytes an
 * exchange, outside the heap.
 */
final class Columns {
    /** The case file's key of the exchange. */
    final IntColumn key;
    /** Whole seconds after the first exchange of the case. */
    final IntColumn second;

    final KeyColumn call;
    final IntColumn session;
    final IntColumn address;
    /** The prompt's key while the case is read, then the template's number; see {@link TemplateNumbers}. */
    final IntColumn template;
    /** Set together with the numbers of templates. */
    final KeyColumn systemPrompt;

    final TokenColumn inputTokens;
    final TokenColumn outputTokens;
    final TokenColumn reasoningTokens;
    /** Bit 0: the response called tools; bit 1: the request held images. */
    final ByteBuffer flags;

    Columns(int rows, int lastCallKey, int lastSystemPromptKey) {
        key = new IntColumn(rows);
        second = new IntColumn(rows);
        call = new KeyColumn(rows, lastCallKey);
        session = new IntColumn(rows);
        address = new IntColumn(rows);
        template = new IntColumn(rows);
        systemPrompt = new KeyColumn(rows, lastSystemPromptKey);
        inputTokens = new TokenColumn(rows);
        outputTokens = new TokenColumn(rows);
        reasoningTokens = new TokenColumn(rows);
        flags = OffHeap.allocate(rows);
    }

    int size() {
        return key.size();
    }

    /** Puts the rows of one account in the order of time, then of their keys. Exports mostly are, so this mostly only looks. */
    void sortByTime(int from, int to) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = second.get(i - 1) <= second.get(i);
        }
        if (sorted) {
            return;
        }
        // Rows of one account come in the order of their keys, so the position breaks ties as the key would.
        long[] keyed = new long[to - from];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) second.get(from + i) << 32 | i;
        }
        Arrays.sort(keyed);
        int[] order = new int[keyed.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = from + (int) keyed[i];
        }
        int[] room = new int[order.length];
        key.reorder(from, order, room);
        second.reorder(from, order, room);
        call.reorder(from, order, room);
        session.reorder(from, order, room);
        address.reorder(from, order, room);
        template.reorder(from, order, room);
        inputTokens.reorder(from, order, room);
        outputTokens.reorder(from, order, room);
        reasoningTokens.reorder(from, order, room);
        for (int i = 0; i < order.length; i++) {
            room[i] = flags.get(order[i]);
        }
        for (int i = 0; i < order.length; i++) {
            flags.put(from + i, (byte) room[i]);
        }
    }
}
