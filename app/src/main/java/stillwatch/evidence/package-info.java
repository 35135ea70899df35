/**
 * Evidence packages: signed BagIt bags that a recipient checks without this program. Start at
 * {@link stillwatch.evidence.PackageExporter}, {@link stillwatch.evidence.PackagePlan} for what would go in, and
 * {@link stillwatch.evidence.PackageVerifier}. One {@code *Writer} writes one file or format of the package; all of them write
 * sorted, in UTC, without asking the locale or the clock, so that the same case revision gives the same bytes.
 */
package stillwatch.evidence;
