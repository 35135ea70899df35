package stillwatch.evidence.bag;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files {@code fetch.txt} says must still be got from elsewhere. Nothing is ever fetched: this program opens no network connection. */
final class BagFetch {
    static final String FILE = "fetch.txt";
    private static final Pattern LINE = Pattern.compile("\\S+[ \\t]+(-|\\d+)[ \\t]+(.+)");

    private BagFetch() {}

    static Set<String> parse(String text, Findings problems) {
        Set<String> paths = new TreeSet<>();
        for (String line : text.split("\r\n|\n|\r", -1)) {
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                problems.add(FILE + " holds a line that is no entry: " + BagPath.shown(line) + ".");
                continue;
            }
            String given = BagPath.unescape(parts.group(2));
            BagPath.inside(given)
                    .filter(path -> path.startsWith("data/"))
                    .ifPresentOrElse(
                            paths::add,
                            () -> problems.add(
                                    FILE + " would put a file outside the payload: " + BagPath.shown(given) + "."));
        }
        return paths;
    }
}
