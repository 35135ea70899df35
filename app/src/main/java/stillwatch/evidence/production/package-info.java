/**
 * The production: quoted rows (and originals, by choice) as numbered documents with the load files that review platforms read
 * (Concordance DAT, Opticon OPT). Start at {@link stillwatch.evidence.production.Production}, which gives the numbers, and
 * {@link stillwatch.evidence.production.ProductionWriter}.
 */
package stillwatch.evidence.production;
