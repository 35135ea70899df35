package stillwatch.detect.prompt;

import java.util.List;

/**
 * A file of rules, as it ships with the program or as an investigator wrote it or had it from a peer. Its examples have been
 * run: what they promise holds.
 *
 * @param id lower-case letters, digits, points and hyphens
 * @param version in the author's words
 * @param sha256 of the file's bytes, 64 hex digits
 * @param content the file's text
 */
public record RulePack(
        String id, String version, String title, String author, String sha256, String content, List<Rule> rules) {
    public RulePack {
        rules = List.copyOf(rules);
    }
}
