package stillwatch.ui.conversations;

import java.util.stream.Collectors;
import stillwatch.store.TemplateUsesQuery.Template;
import stillwatch.ui.kit.Formats;

/** A template's use in words. */
final class TemplateWords {
    private TemplateWords() {}

    /** {@code 48 conversations of 48 accounts in no organisation}. */
    static String use(Template template) {
        return counted(template.conversations(), "conversation") + " of " + counted(template.accounts(), "account")
                + (template.organizations() == 0
                        ? " without an organisation"
                        : " in " + counted(template.organizations(), "organisation"));
    }

    /** {@code Who carries it: 40 accounts of C1, 8 in no campaign}. */
    static String users(Template template) {
        return "Who carries it: "
                + template.users().stream()
                        .map(users -> counted(users.accounts(), "account")
                                + (users.campaignId().isEmpty() ? " in no campaign" : " of " + users.campaignId()))
                        .collect(Collectors.joining(", "));
    }

    private static String counted(long number, String what) {
        return Formats.count(number) + " " + what + (number == 1 ? "" : "s");
    }
}
