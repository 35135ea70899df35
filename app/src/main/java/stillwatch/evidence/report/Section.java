package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** One section of the report. */
interface Section {
    /** The key of its title, and of its place in the document. */
    String key();

    /** How much of it should stand together at its beginning, in points: a heading alone helps nobody. */
    default double room() {
        return 130;
    }

    void write(ReportPaper paper, PackageContent content, ReportTables tables);
}
