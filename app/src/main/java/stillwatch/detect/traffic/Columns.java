package stillwatch.detect.traffic;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The exchanges of a case in records of 32 bytes (40 where a case has more than 65,535 kinds of calls or system prompts),
 * account by account, each account's in the order of time. They lie outside the heap; see {@link OffHeap}. A record is half a
 * line of the processor's cache: filling the rows of hundreds of thousands of accounts in turn then waits for the memory once an
 * exchange and not once a figure.
 */
final class Columns {
    private static final int CHUNK_BITS = 24;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;

    private static final int KEY = 0;
    private static final int SECOND = 4;
    private static final int SESSION = 8;
    private static final int ADDRESS = 12;
    private static final int TEMPLATE = 16;
    private static final int INPUT_TOKENS = 20;
    private static final int OUTPUT_TOKENS = 22;
    private static final int REASONING_TOKENS = 24;
    private static final int FLAGS = 26;
    private static final int CALL = 28;
    private static final int SYSTEM_PROMPT = 30;
    private static final int BYTES = 32;
    private static final int WIDE_CALL = 32;
    private static final int WIDE_SYSTEM_PROMPT = 36;
    private static final int WIDE_BYTES = 40;

    private final ByteBuffer[] chunks;
    private final int rows;
    private final boolean isWide;
    private final int bytes;

    Columns(int rows, int lastCallKey, int lastSystemPromptKey) {
        this.rows = rows;
        this.isWide = Math.max(lastCallKey, lastSystemPromptKey) > Character.MAX_VALUE;
        this.bytes = isWide ? WIDE_BYTES : BYTES;
        this.chunks = new ByteBuffer[(int) ((rows + (long) CHUNK_ROWS - 1) >>> CHUNK_BITS)];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            chunks[chunk] = OffHeap.allocate((long) bytes * Math.min(CHUNK_ROWS, rows - chunk * CHUNK_ROWS));
        }
    }

    int size() {
        return rows;
    }

    private ByteBuffer chunk(int row) {
        return chunks[row >>> CHUNK_BITS];
    }

    private int at(int row) {
        return (row & CHUNK_ROWS - 1) * bytes;
    }

    private int number(int row, int field) {
        return chunk(row).getInt(at(row) + field);
    }

    /** What {@link TrafficReader} knows of an exchange; the template is the prompt's key until {@link TemplateNumbers} sets it. */
    void set(int row, int key, int second, int session, int address, int promptKey, int callKey) {
        ByteBuffer chunk = chunk(row);
        int at = at(row);
        chunk.putInt(at + KEY, key);
        chunk.putInt(at + SECOND, second);
        chunk.putInt(at + SESSION, session);
        chunk.putInt(at + ADDRESS, address);
        chunk.putInt(at + TEMPLATE, promptKey);
        if (isWide) {
            chunk.putInt(at + WIDE_CALL, callKey);
        } else {
            chunk.putChar(at + CALL, (char) callKey);
        }
    }

    /** Counts of tokens below 0 are not given. */
    void setCounts(int row, int inputTokens, int outputTokens, int reasoningTokens, int flags) {
        ByteBuffer chunk = chunk(row);
        int at = at(row);
        chunk.putChar(at + INPUT_TOKENS, TokenCode.encode(inputTokens));
        chunk.putChar(at + OUTPUT_TOKENS, TokenCode.encode(outputTokens));
        chunk.putChar(at + REASONING_TOKENS, TokenCode.encode(reasoningTokens));
        chunk.put(at + FLAGS, (byte) flags);
    }

    void setPrompt(int row, int template, int systemPromptKey) {
        chunk(row).putInt(at(row) + TEMPLATE, template);
        if (isWide) {
            chunk(row).putInt(at(row) + WIDE_SYSTEM_PROMPT, systemPromptKey);
        } else {
            chunk(row).putChar(at(row) + SYSTEM_PROMPT, (char) systemPromptKey);
        }
    }

    /** The case file's key of the exchange. */
    int key(int row) {
        return number(row, KEY);
    }

    /** Whole seconds after the first exchange of the case. */
    int second(int row) {
        return number(row, SECOND);
    }

    int session(int row) {
        return number(row, SESSION);
    }

    int address(int row) {
        return number(row, ADDRESS);
    }

    int template(int row) {
        return number(row, TEMPLATE);
    }

    int call(int row) {
        return isWide ? number(row, WIDE_CALL) : chunk(row).getChar(at(row) + CALL);
    }

    int systemPrompt(int row) {
        return isWide ? number(row, WIDE_SYSTEM_PROMPT) : chunk(row).getChar(at(row) + SYSTEM_PROMPT);
    }

    int inputTokens(int row) {
        return TokenCode.decode(chunk(row).getChar(at(row) + INPUT_TOKENS));
    }

    int outputTokens(int row) {
        return TokenCode.decode(chunk(row).getChar(at(row) + OUTPUT_TOKENS));
    }

    int reasoningTokens(int row) {
        return TokenCode.decode(chunk(row).getChar(at(row) + REASONING_TOKENS));
    }

    /** Bit 0: the response called tools; bit 1: the request held images. */
    int flags(int row) {
        return chunk(row).get(at(row) + FLAGS);
    }

    /** Puts the rows of one account in the order of time, then of their keys. Exports mostly are, so this mostly only looks. */
    void sortByTime(int from, int to) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = second(i - 1) <= second(i);
        }
        if (sorted) {
            return;
        }
        // Rows of one account come in the order of their keys, so the position breaks ties as the key would.
        long[] order = new long[to - from];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) second(from + i) << 32 | i;
        }
        Arrays.sort(order);
        int longs = bytes / Long.BYTES;
        long[] room = new long[order.length * longs];
        for (int i = 0; i < order.length; i++) {
            int row = from + (int) order[i];
            for (int part = 0; part < longs; part++) {
                room[i * longs + part] = chunk(row).getLong(at(row) + part * Long.BYTES);
            }
        }
        for (int i = 0; i < room.length; i++) {
            int row = from + i / longs;
            chunk(row).putLong(at(row) + i % longs * Long.BYTES, room[i]);
        }
    }
}
