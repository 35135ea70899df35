/**
 * Files to rows: finds the files of a dataset, recognises what each holds, reads it, and hands rows and rejects to the case
 * file, each file in one transaction.
 *
 * <p>Start at {@link stillwatch.ingest.Importer}. A {@link stillwatch.ingest.Mapping} says which place of a foreign record
 * fills which of our columns; {@code app/docs/mappings.md} tells how to write one. A {@code *Reader} turns bytes into
 * records, a {@code *Target} turns records into rows of one kind.
 */
package stillwatch.ingest;
