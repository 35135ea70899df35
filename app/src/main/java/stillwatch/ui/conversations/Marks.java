package stillwatch.ui.conversations;

import java.util.Locale;
import stillwatch.store.QuotedMatchQuery.Match;

/** How a rule's match is spoken of and dressed: by word, by line and by colour. */
final class Marks {
    private static final String INNOCENT = "innocent.";

    private Marks() {}

    /** The style class of the match's weight. */
    static String style(Match match) {
        return match.rule().startsWith(INNOCENT) ? "mark-innocent" : match.strict() ? "mark-strict" : "mark-context";
    }

    static String weight(Match match) {
        return match.rule().startsWith(INNOCENT)
                ? "speaks for the account"
                : match.strict() ? "evidence" : "context only";
    }

    /** {@code reasoning_elicitation} as {@code reasoning elicitation}. */
    static String technique(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
