package stillwatch.ui.accounts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stillwatch.query.Expression;
import stillwatch.query.ExpressionParser;

/**
 * What was typed into the filter box as an expression of the query language: either its condition, or plain words, each of
 * which must occur in one of the words that the table shows.
 */
final class AccountFilter {
    private static final Pattern CONDITION = Pattern.compile(".*([=<>~()]|\\b(is|in)\\b).*", Pattern.CASE_INSENSITIVE);
    private static final List<String> SHOWN =
            List.of("account_id", "organization_id", "country", "plan", "status", "email_domain", "tag", "campaign");

    private AccountFilter() {}

    /** @throws stillwatch.query.ExpressionException where it is meant as a condition but is none; it says where and why */
    static Expression of(String typed) {
        String text = typed.trim();
        if (text.isEmpty()) {
            return ExpressionParser.parse("accounts");
        }
        return ExpressionParser.parse(
                "accounts where " + (CONDITION.matcher(text).matches() ? text : words(text)));
    }

    private static String words(String text) {
        return List.of(text.split("\\s+")).stream()
                .map(AccountFilter::occursSomewhere)
                .collect(Collectors.joining(" and "));
    }

    private static String occursSomewhere(String word) {
        String value = '"' + word.replace("\"", "\"\"") + '"';
        return SHOWN.stream().map(field -> field + " ~ " + value).collect(Collectors.joining(" or ", "(", ")"));
    }
}
