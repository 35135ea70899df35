package stillwatch.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seeds as they are typed: {@code 1-5} or {@code 7}. */
record SeedRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** @throws IllegalArgumentException saying what is expected */
    static SeedRange parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("The seeds \"" + text + "\" are no range such as 1-5.");
        }
        long first = Long.parseLong(form.group(1));
        long last = form.group(2) == null ? first : Long.parseLong(form.group(2));
        if (last < first) {
            throw new IllegalArgumentException("The seeds \"" + text + "\" end before they begin.");
        }
        return new SeedRange(first, last);
    }
}
