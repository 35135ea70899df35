package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** One section of the report. */
interface Section {
    String title();

    void write(Html html, PackageContent content, ReportTables tables);
}
