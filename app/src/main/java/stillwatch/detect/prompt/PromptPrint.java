package stillwatch.detect.prompt;

/**
 * What is kept of a skeleton to tell whether another one is the same or nearly so.
 *
 * @param hash equal for equal skeletons
 * @param simHash differs in few bits for nearly equal ones
 * @param sketch a {@link MinHash} of its shingles
 */
record PromptPrint(long hash, long simHash, byte[] sketch) {
    static PromptPrint of(String skeleton, MinHash minHash) {
        long[] words = Shingles.words(skeleton);
        byte[] sketch = minHash.of(Shingles.of(words));
        return new PromptPrint(TextHash.of(skeleton), SimHash.of(Shingles.distinct(words)), sketch);
    }
}
