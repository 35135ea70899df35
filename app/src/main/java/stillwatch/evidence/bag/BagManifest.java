package stillwatch.evidence.bag;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One manifest or tag manifest: which file has which digest.
 *
 * @param fileName such as {@code manifest-sha256.txt}
 * @param algorithm the digest as Java names it, such as {@code SHA-256}
 * @param digests path to digest in lower-case hex
 */
public record BagManifest(String fileName, String algorithm, SortedMap<String, String> digests) {
    private static final Pattern NAME = Pattern.compile("(tag)?manifest-([a-z0-9]+)\\.txt");
    // The star is md5sum's mark for a file that was read as binary.
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]+)[ \\t]+\\*?(.+)");
    private static final Map<String, String> ALGORITHMS = Map.of(
            "md5", "MD5", "sha1", "SHA-1", "sha224", "SHA-224", "sha256", "SHA-256", "sha384", "SHA-384", "sha512",
            "SHA-512");

    public BagManifest {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** Whether a file in the bag's root is a manifest or a tag manifest by its name. */
    static boolean isManifest(String path) {
        return NAME.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    boolean isOfTags() {
        return fileName.startsWith("tag");
    }

    /** Java's name for a manifest's digest; empty for one that Java does not know. */
    static Optional<String> algorithmOf(String fileName) {
        Matcher name = NAME.matcher(fileName.toLowerCase(Locale.ROOT));
        return name.matches() ? Optional.ofNullable(ALGORITHMS.get(name.group(2))) : Optional.empty();
    }

    /** Reads a manifest; lines that are wrong, lead outside or come twice go to {@code problems}. */
    static BagManifest parse(String fileName, String algorithm, byte[] bytes, Charset charset, Findings problems) {
        SortedMap<String, String> digests = new TreeMap<>();
        String text = new String(bytes, charset);
        if (text.startsWith("\ufeff")) {
            problems.add(fileName + " begins with a byte order mark.");
        }
        for (String line : text.split("\r\n|\n|\r", -1)) {
            if (!line.isEmpty()) {
                parseLine(fileName, line, digests, problems);
            }
        }
        return new BagManifest(fileName, algorithm, digests);
    }

    private static void parseLine(String fileName, String line, SortedMap<String, String> digests, Findings problems) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            problems.add(fileName + " holds a line that is no entry: " + BagPath.shown(line) + ".");
            return;
        }
        Optional<String> path = BagPath.inside(BagPath.unescape(parts.group(2)));
        if (path.isEmpty()) {
            problems.add(fileName + " names a file outside the package: " + BagPath.shown(parts.group(2)) + ".");
        } else if (digests.put(path.get(), parts.group(1).toLowerCase(Locale.ROOT)) != null) {
            problems.add(fileName + " names " + BagPath.shown(path.get()) + " twice.");
        }
    }

    /** The manifest's text: sorted by path, two spaces, so that {@code sha256sum -c} reads it too. */
    String text() {
        StringBuilder text = new StringBuilder();
        digests.forEach((path, digest) ->
                text.append(digest).append("  ").append(BagPath.escape(path)).append('\n'));
        return text.toString();
    }
}
