package stillwatch.detect.prompt;

import java.util.Arrays;

/**
 * The distinct skeletons of a case, each with how often it occurs; no text. Numbered in the order in which they are added.
 * Memory: about 170 bytes a distinct skeleton.
 */
public final class TemplatePrints {
    private int size;
    private long[] hashes = new long[1 << 10];
    private long[] simHashes = new long[1 << 10];
    private byte[] sketches = new byte[MinHash.BYTES << 10];
    private int[] uses = new int[1 << 10];
    /** Open addressing: a skeleton's number + 1 at the place that its hash says, or at the next free one. */
    private int[] places = new int[1 << 11];

    /** Adds one use. @return the skeleton's number, from 0; −1 for the reading of a prompt that has no skeleton */
    public int add(Reading reading) {
        PromptPrint print = reading.print();
        if (print == null) {
            return -1;
        }
        int place = place(print.hash());
        if (places[place] == 0) {
            append(print);
            place = place(print.hash());
            places[place] = size;
        }
        uses[places[place] - 1]++;
        return places[place] - 1;
    }

    private int place(long hash) {
        int mask = places.length - 1;
        int place = (int) hash & mask;
        while (places[place] != 0 && hashes[places[place] - 1] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void append(PromptPrint print) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            simHashes = Arrays.copyOf(simHashes, 2 * size);
            sketches = Arrays.copyOf(sketches, 2 * size * MinHash.BYTES);
            uses = Arrays.copyOf(uses, 2 * size);
            places = new int[2 * places.length];
            for (int number = 0; number < size; number++) {
                places[place(hashes[number])] = number + 1;
            }
        }
        hashes[size] = print.hash();
        simHashes[size] = print.simHash();
        System.arraycopy(print.sketch(), 0, sketches, size * MinHash.BYTES, MinHash.BYTES);
        size++;
    }

    public int size() {
        return size;
    }

    long hash(int number) {
        return hashes[number];
    }

    long simHash(int number) {
        return simHashes[number];
    }

    int uses(int number) {
        return uses[number];
    }

    double resemblance(int a, int b) {
        return MinHash.resemblance(sketches, a, b);
    }

    /** What was added under a number. */
    PromptPrint print(int number) {
        int from = number * MinHash.BYTES;
        return new PromptPrint(
                hashes[number], simHashes[number], Arrays.copyOfRange(sketches, from, from + MinHash.BYTES));
    }
}
