package stillwatch.detect;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.Membership;
import stillwatch.detect.traffic.Group;
import stillwatch.graph.Layer.Kind;

/** Why an account is core, periphery or crowd of its group, in one sentence with its figures. */
final class MemberWords {
    private MemberWords() {}

    static String why(Group group, int account, Membership role) {
        Set<Kind> kinds = group.ties().kinds(account);
        String ties = kinds.isEmpty()
                ? "no kept link ties it to another member"
                : "tied to others by " + kinds.stream().map(MemberWords::word).collect(Collectors.joining(", "));
        String templates = templates(group, account);
        return switch (role) {
            case CORE -> templates + "; " + ties + ".";
            case PERIPHERY -> templates + "; " + ties + (kinds.size() < 2 ? ": too few kinds for the core." : ".");
            case CROWD -> templates + "; " + ties
                    + ". Infrastructure alone is what customers of one relay share, so it is not held to take part.";
        };
    }

    private static String templates(Group group, int account) {
        if (group.templates().own().isEmpty()) {
            return "The group has no templates of its own";
        }
        double dedication = group.templates().dedication(account);
        if (Double.isNaN(dedication)) {
            return "Nothing is known of its templates";
        }
        return dedication == 0
                ? "None of its requests is on the group's own templates"
                : String.format(
                        Locale.ROOT, "%.0f %% of its requests are on the group's own templates", 100 * dedication);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PAYMENT -> "who pays";
            case DEVICE -> "the device at sign-up";
            case PLACE -> "addresses";
            case SIGNUP -> "when and how they signed up";
            case PROMPT -> "what they ask";
            case TIMING -> "when they ask it";
            case HAND_OFF -> "who takes over after a refusal";
        };
    }
}
