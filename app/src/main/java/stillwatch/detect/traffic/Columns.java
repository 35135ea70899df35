package stillwatch.detect.traffic;

import java.util.Arrays;

/**
 * The exchanges of a case as one primitive array per column, account by account, each account's in the order of time: 29 to 31
 * bytes an exchange.
 */
final class Columns {
    /** The case file's key of the exchange. */
    final int[] key;
    /** Whole seconds after the first exchange of the case. */
    final int[] second;

    final KeyColumn call;
    final int[] session;
    final int[] address;
    /** The prompt's key while the case is read, then the template's number; see {@link PromptNumbers}. */
    final int[] template;

    final TokenColumn inputTokens;
    final TokenColumn outputTokens;
    final TokenColumn reasoningTokens;
    /** Bit 0: the response called tools; bit 1: the request held images. */
    final byte[] flags;

    Columns(int rows, int lastCallKey) {
        key = new int[rows];
        second = new int[rows];
        call = new KeyColumn(rows, lastCallKey);
        session = new int[rows];
        address = new int[rows];
        template = new int[rows];
        inputTokens = new TokenColumn(rows);
        outputTokens = new TokenColumn(rows);
        reasoningTokens = new TokenColumn(rows);
        flags = new byte[rows];
    }

    /** Room for the rows of one account while they are put in order. */
    record Room(int[] ints, char[] chars, byte[] bytes) {
        static Room of(int rows) {
            return new Room(new int[rows], new char[rows], new byte[rows]);
        }
    }

    /** Puts the rows of one account in the order of time, then of their keys. Exports mostly are, so this mostly only looks. */
    void sortByTime(int from, int to, Room room) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = second[i - 1] < second[i] || second[i - 1] == second[i] && key[i - 1] < key[i];
        }
        if (sorted) {
            return;
        }
        // Rows of one account come in the order of their keys, so the position breaks ties as the key would.
        long[] keyed = new long[to - from];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) second[from + i] << 32 | i;
        }
        Arrays.sort(keyed);
        int[] order = new int[keyed.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = from + (int) keyed[i];
        }
        reorder(key, from, to, order, room.ints);
        reorder(second, from, to, order, room.ints);
        call.reorder(from, to, order, room);
        reorder(session, from, to, order, room.ints);
        reorder(address, from, to, order, room.ints);
        reorder(template, from, to, order, room.ints);
        inputTokens.reorder(from, to, order, room);
        outputTokens.reorder(from, to, order, room);
        reasoningTokens.reorder(from, to, order, room);
        for (int i = 0; i < order.length; i++) {
            room.bytes[i] = flags[order[i]];
        }
        System.arraycopy(room.bytes, 0, flags, from, to - from);
    }

    static void reorder(int[] column, int from, int to, int[] order, int[] room) {
        for (int i = 0; i < order.length; i++) {
            room[i] = column[order[i]];
        }
        System.arraycopy(room, 0, column, from, to - from);
    }

    static void reorder(char[] column, int from, int to, int[] order, char[] room) {
        for (int i = 0; i < order.length; i++) {
            room[i] = column[order[i]];
        }
        System.arraycopy(room, 0, column, from, to - from);
    }
}
