package stillwatch.evidence.bag;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file's path as manifests write it. */
public final class BagPath {
    private static final Pattern ESCAPE = Pattern.compile("%(0[AaDd]|25)");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private BagPath() {}

    /** Line breaks and percent signs as RFC 8493 wants them in a manifest. */
    public static String escape(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    /** The reverse of {@link #escape}; any other percent sign stands for itself, as older bags write it. */
    public static String unescape(String path) {
        return ESCAPE.matcher(path)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1).toUpperCase(java.util.Locale.ROOT)) {
                            case "0A" -> "\n";
                            case "0D" -> "\r";
                            default -> "%";
                        }));
    }

    /**
     * A path that stays inside the bag on every system, without a leading {@code ./}.
     *
     * @return empty for absolute paths, parent folders, home folders, drive letters, backslashes, empty parts and NUL
     */
    public static Optional<String> inside(String path) {
        String bare = path;
        while (bare.startsWith("./")) {
            bare = bare.substring(2);
        }
        if (bare.isEmpty()
                || bare.startsWith("~")
                || bare.indexOf('\\') >= 0
                || bare.indexOf('\0') >= 0
                || DRIVE.matcher(bare).matches()) {
            return Optional.empty();
        }
        for (String part : bare.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.empty();
            }
        }
        return Optional.of(bare);
    }

    /** A name for a message: quoted, with control characters visible, not longer than a line. */
    public static String shown(String name) {
        StringBuilder text = new StringBuilder("\"");
        String cut = name.length() > 200 ? name.substring(0, 200) + "…" : name;
        cut.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                text.append(String.format("\\u%04x", point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.append('"').toString();
    }
}
