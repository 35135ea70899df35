/**
 * Typesetting for paper: text in any script that the fonts here hold, tables, figures, page headings, into a PDF that fulfils
 * PDF/A-2a and PDF/UA-1. Knows nothing of cases or campaigns. Start at {@link stillwatch.evidence.paper.Paper}.
 *
 * <p>Everything is measured and shaped in Java from the fonts in the resources: no font, text engine or compressor of the
 * machine takes part, so the same words give the same bytes everywhere. Streams are not compressed for the same reason.
 */
package stillwatch.evidence.paper;
