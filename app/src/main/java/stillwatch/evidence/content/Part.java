package stillwatch.evidence.content;

/** A part of the package, and in which form each profile carries it. */
public enum Part {
    README("data/README.txt", "How to check and read the package", Form.FULL, Form.FULL, ""),
    REPORT(
            "data/report/…-report.pdf",
            "The report",
            Form.REDUCED,
            Form.REDUCED,
            "accounts under pseudonyms, no quoted content, no free text of investigators"),
    TABLES(
            "data/report/exhibits/*.csv",
            "The rows behind each table and chart",
            Form.REDUCED,
            Form.REDUCED,
            "accounts under pseudonyms; plans and organizations left out"),
    FINDINGS(
            "data/findings/findings.jsonl",
            "Findings and what each rests on",
            Form.REDUCED,
            Form.REDUCED,
            "exhibit numbers without row digests; identifiers in the text under pseudonyms"),
    SOURCES(
            "data/evidence/sources.csv",
            "The original files with their digests",
            Form.LEFT_OUT,
            Form.FULL,
            "names and sizes of internal files are not the recipient's concern"),
    ROWS(
            "data/evidence/rows.jsonl",
            "Quoted original rows",
            Form.LEFT_OUT,
            Form.REDUCED,
            "no prompts, prices, plans, e-mail or addresses; only allow-listed columns, under pseudonyms"),
    EXCHANGES(
            "data/evidence/exchanges.csv",
            "Every exchange of the members with its place in the originals, where it was asked for",
            Form.LEFT_OUT,
            Form.LEFT_OUT,
            "only a proceeding needs more than the rows that findings rest on"),
    INTEL(
            "data/intel/stix-bundle.json",
            "Indicators as STIX 2.1",
            Form.REDUCED,
            Form.REDUCED,
            "no accounts or addresses"),
    CASE(
            "data/intel/case.jsonld",
            "The investigation in CASE/UCO 1.4.0",
            Form.LEFT_OUT,
            Form.REDUCED,
            "accounts under pseudonyms, no names of investigators, no free text"),
    PRODUCTION(
            "data/production/VOL001.DAT .OPT NATIVES/ TEXT/ IMAGES/",
            "Numbered production for review platforms",
            Form.LEFT_OUT,
            Form.LEFT_OUT,
            "numbered documents belong to a proceeding, and hold content"),
    AUDIT_LOG(
            "data/custody/audit-log.jsonl",
            "The activity log with its hash chain",
            Form.REDUCED,
            Form.REDUCED,
            "number, time, kind of act and the two hashes of each entry, without names and contents"),
    CUSTODY(
            "data/custody/custody.csv",
            "Who did what with the data, and when",
            Form.LEFT_OUT,
            Form.REDUCED,
            "without names and contents"),
    REDACTIONS(
            "data/custody/redactions.csv",
            "What was taken out, by rule and field, with counts",
            Form.FULL,
            Form.FULL,
            ""),
    PRIVILEGE_LOG(
            "data/custody/privilege-log.csv",
            "What is withheld as privileged, and on which ground",
            Form.LEFT_OUT,
            Form.REDUCED,
            "without descriptions and names"),
    METHOD(
            "data/method/method.json",
            "How the results came about",
            Form.REDUCED,
            Form.FULL,
            "without parameters and thresholds"),
    POLICY("data/method/policy.json", "The allow-list that was applied", Form.FULL, Form.FULL, ""),
    CERTIFICATION(
            "data/legal/certification-902.txt",
            "Draft of a certification under FRE 902, unsigned",
            Form.LEFT_OUT,
            Form.LEFT_OUT,
            "only courts and regulators ask for it"),
    TRANSMITTAL(
            "data/legal/transmittal.txt",
            "Draft of the letter that goes with it, unsigned",
            Form.LEFT_OUT,
            Form.LEFT_OUT,
            "names the case"),
    CLAW_BACK(
            "data/legal/claw-back-notice.txt",
            "Draft of a notice on items claimed back, where there are any",
            Form.LEFT_OUT,
            Form.LEFT_OUT,
            "concerns earlier productions"),
    EXPORT_REPORT("data/export-report.json", "The checks that ran before saving", Form.FULL, Form.FULL, "");

    /** How much of a part a profile carries. */
    public enum Form {
        FULL,
        REDUCED,
        LEFT_OUT
    }

    private final String path;
    private final String title;
    private final Form forPeer;
    private final Form forAuthority;
    private final String reduction;

    Part(String path, String title, Form forPeer, Form forAuthority, String reduction) {
        this.path = path;
        this.title = title;
        this.forPeer = forPeer;
        this.forAuthority = forAuthority;
        this.reduction = reduction;
    }

    /** Where it lies in the package; the report's own name and the tables' names are filled in at export. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public Form in(Profile profile) {
        return switch (profile) {
            case COURT, REGULATOR -> Form.FULL;
            case PEER -> forPeer;
            case AUTHORITY -> forAuthority;
        };
    }

    public boolean isCarriedBy(Profile profile) {
        return in(profile) != Form.LEFT_OUT;
    }

    /** Why a profile does not carry all of it; empty where it does. */
    public String whyNot(Profile profile) {
        return in(profile) == Form.FULL ? "" : reduction;
    }
}
