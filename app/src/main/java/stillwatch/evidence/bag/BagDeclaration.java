package stillwatch.evidence.bag;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bagit.txt} says.
 *
 * @param version such as {@code 1.0}
 * @param charset how the other tag files are encoded
 */
record BagDeclaration(String version, Charset charset) {
    static final String FILE = "bagit.txt";
    private static final List<String> VERSIONS = List.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");
    private static final Pattern TEXT =
            Pattern.compile("BagIt-Version: (\\d+\\.\\d+)\\R+Tag-File-Character-Encoding: ([A-Za-z0-9_.:-]+)\\s*");

    /** @throws BagException where it is not exactly the two lines of the standard */
    static BagDeclaration parse(byte[] bytes) throws BagException {
        Matcher lines = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!lines.matches()) {
            throw new BagException(FILE + " does not hold the two lines BagIt-Version and Tag-File-Character-Encoding,"
                    + " or holds something else. This is not a bag as the standard describes it.");
        }
        if (!VERSIONS.contains(lines.group(1))) {
            throw new BagException(FILE + " announces BagIt version " + lines.group(1) + "; this program reads "
                    + String.join(", ", VERSIONS) + ".");
        }
        if (!Charset.isSupported(lines.group(2))) {
            throw new BagException(FILE + " announces an encoding that is not known here: " + lines.group(2) + ".");
        }
        return new BagDeclaration(lines.group(1), Charset.forName(lines.group(2)));
    }

    /** From version 1.0 on, each manifest must list every payload file; before, all of them together. */
    boolean eachManifestIsComplete() {
        return version.equals("1.0");
    }
}
