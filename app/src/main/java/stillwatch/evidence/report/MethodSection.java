package stillwatch.evidence.report;

import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;

/** How the results came about and how they can be checked. */
final class MethodSection implements Section {
    @Override
    public String title() {
        return "Method and verification";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph(
                "The provider's files were read into a case; every row keeps its file, line and byte offset. Accounts"
                        + " were linked where they share more than chance explains, under a null model for each layer of linkage;"
                        + " groups of linked accounts were scored by named signals; counter-signals carry weight in the same"
                        + " score. No answer key and no information from outside the case took part. A person's decisions are acts"
                        + " of their own and stand in the activity log.");
        List<Activity> analyses = content.log().stream()
                .filter(entry -> entry.action().startsWith("anal"))
                .toList();
        if (!analyses.isEmpty()) {
            Activity last = analyses.get(analyses.size() - 1);
            html.paragraph("The analysis that this report describes ran on " + Figures.minute(last.atMillis()) + " UTC"
                    + (last.summary().isEmpty() ? "." : ": " + last.summary()));
        }
        html.paragraph("The state of the case that is documented here is revision "
                + content.revision().seq() + " of "
                + Figures.minute(content.revision().atMillis())
                + " UTC, with the activity log's hash");
        html.open("p")
                .element("code", content.revision().hash(), "class", "hash")
                .close("p");
        html.paragraph(
                "Nothing in this package needs the program that wrote it: data/README.txt says how to check every"
                        + " byte with sha256sum and openssl. The package holds:");
        html.open("table");
        for (Part part : Part.values()) {
            if (part.isCarriedBy(content.profile())) {
                html.open("tr")
                        .open("td", "class", "t")
                        .element("code", part.path())
                        .close("td");
                String reduced = part.whyNot(content.profile());
                html.element("td", part.title() + (reduced.isEmpty() ? "" : " (" + reduced + ")"), "class", "t");
                html.close("tr");
            }
        }
        html.close("table");
    }
}
