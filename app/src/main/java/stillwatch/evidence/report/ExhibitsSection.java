package stillwatch.evidence.report;

import stillwatch.evidence.content.PackageContent;

/** The original rows that are quoted. */
final class ExhibitsSection implements Section {
    private static final int SHOWN = 60;

    @Override
    public String title() {
        return "Exhibits";
    }

    @Override
    public void write(Html html, PackageContent content, ReportTables tables) {
        html.paragraph(
                "Each exhibit is one row of an original file. \"original\" means that its bytes were read again from"
                        + " that file at export, after the file's SHA-256 was found to be the one recorded at import. \"rebuilt\""
                        + " means that the original was not at its place, so the row was written anew from the case's values."
                        + " \"withheld\" means that this edition does not carry the bytes. The rows themselves are in"
                        + " data/evidence/rows.jsonl.");
        html.table(tables.exhibits(), SHOWN);
    }
}
