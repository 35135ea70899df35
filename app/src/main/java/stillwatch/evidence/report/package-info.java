/**
 * The report that a person reads, and the tables behind it. Each table is one {@link stillwatch.evidence.report.ReportTable},
 * printed in the HTML and written as CSV, so the two cannot differ. Start at
 * {@link stillwatch.evidence.report.ReportWriter}; each section of the report is one class. The HTML needs nothing outside
 * itself and runs no script; every text from the data passes {@link stillwatch.evidence.report.SafeText}.
 */
package stillwatch.evidence.report;
