package stillwatch.casework;

/**
 * The demand to give an item back that left in an earlier package.
 *
 * @param exportName the package that carried it
 * @param exportDigest SHA-256 of that package's tag manifest
 * @param number its production number, which its replacement keeps
 */
public record ClawBack(
        String exportName,
        String exportDigest,
        String profile,
        String recipient,
        long number,
        String reason,
        String author,
        long atMillis) {}
