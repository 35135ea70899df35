package stillwatch.ui.conversations;

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

    private static String counted(long number, String what) {
        return Formats.count(number) + " " + what + (number == 1 ? "" : "s");
    }
}
