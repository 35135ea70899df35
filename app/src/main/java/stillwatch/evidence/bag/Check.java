package stillwatch.evidence.bag;

/**
 * One named check and how it went.
 *
 * @param name short and stable, such as {@code payload hashes}; scripts may look for it
 * @param passed whether it went well
 * @param meaning what was found and what that means, in sentences
 */
public record Check(String name, boolean passed, String meaning) {
    public static Check passed(String name, String meaning) {
        return new Check(name, true, meaning);
    }

    public static Check failed(String name, String meaning) {
        return new Check(name, false, meaning);
    }
}
