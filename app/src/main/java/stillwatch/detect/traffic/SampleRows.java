package stillwatch.detect.traffic;

import java.util.Arrays;

/** The sampled conversations in arrays, in the order of their keys: about 50 bytes each, and 25 a match. */
final class SampleRows {
    /** No time was given. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private int size;
    private int matches;
    private long[] key = new long[1 << 10];
    private long[] atMillis = new long[1 << 10];
    private long[] prompt = new long[1 << 10];
    private int[] account = new int[1 << 10];
    private byte[] language = new byte[1 << 10];
    private int[] skeleton = new int[1 << 10];
    private int[] firstMatch = new int[(1 << 10) + 1];
    private int[] match = new int[MATCH_WIDTH << 6];
    private long[] wording = new long[1 << 6];

    /** Rule, message, part, start, end. */
    private static final int MATCH_WIDTH = 5;

    void add(
            long conversationKey, int accountNumber, Long at, long promptHash, int languageNumber, int skeletonNumber) {
        if (size == key.length) {
            key = Arrays.copyOf(key, 2 * size);
            atMillis = Arrays.copyOf(atMillis, 2 * size);
            prompt = Arrays.copyOf(prompt, 2 * size);
            account = Arrays.copyOf(account, 2 * size);
            language = Arrays.copyOf(language, 2 * size);
            skeleton = Arrays.copyOf(skeleton, 2 * size);
            firstMatch = Arrays.copyOf(firstMatch, 2 * size + 1);
        }
        key[size] = conversationKey;
        account[size] = accountNumber;
        atMillis[size] = at == null ? UNKNOWN : at;
        prompt[size] = promptHash;
        language[size] = (byte) languageNumber;
        skeleton[size] = skeletonNumber;
        size++;
        firstMatch[size] = matches;
    }

    /** Adds a match to the conversation that was added last. */
    void addMatch(int rule, int message, int part, int start, int end, long wordingHash) {
        if (matches == wording.length) {
            match = Arrays.copyOf(match, 2 * match.length);
            wording = Arrays.copyOf(wording, 2 * matches);
        }
        int at = matches * MATCH_WIDTH;
        match[at] = rule;
        match[at + 1] = message;
        match[at + 2] = part;
        match[at + 3] = start;
        match[at + 4] = end;
        wording[matches++] = wordingHash;
        firstMatch[size] = matches;
    }

    /** Replaces each skeleton's number by that of its template. */
    void renumber(int[] templateOf) {
        for (int i = 0; i < size; i++) {
            skeleton[i] = skeleton[i] < 0 ? -1 : templateOf[skeleton[i]];
        }
    }

    int size() {
        return size;
    }

    long key(int row) {
        return key[row];
    }

    int account(int row) {
        return account[row];
    }

    long atMillis(int row) {
        return atMillis[row];
    }

    long prompt(int row) {
        return prompt[row];
    }

    int language(int row) {
        return language[row];
    }

    int skeleton(int row) {
        return skeleton[row];
    }

    int firstMatch(int row) {
        return firstMatch[row];
    }

    int endOfMatches(int row) {
        return firstMatch[row + 1];
    }

    int matches() {
        return matches;
    }

    int rule(int index) {
        return match[index * MATCH_WIDTH];
    }

    int message(int index) {
        return match[index * MATCH_WIDTH + 1];
    }

    int part(int index) {
        return match[index * MATCH_WIDTH + 2];
    }

    int start(int index) {
        return match[index * MATCH_WIDTH + 3];
    }

    int end(int index) {
        return match[index * MATCH_WIDTH + 4];
    }

    long wording(int index) {
        return wording[index];
    }
}
