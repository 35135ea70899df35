package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** Who belongs to the group, how firmly. */
final class MembersSection implements Section {
    private static final int SHOWN = 40;

    @Override
    public String title() {
        return "Members";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph(
                "Strength says how much of an account's linkage lies inside the group. Core accounts are linked to"
                        + " most others by independent layers; periphery accounts by fewer. The crowd touched the same"
                        + " infrastructure without taking part: it is listed for completeness and counted nowhere."
                        + (content.profile().isRedacted()
                                ? " Accounts stand under pseudonyms that are the same throughout this recipient's packages."
                                : ""));
        html.table(tables.members(), SHOWN);
    }
}
