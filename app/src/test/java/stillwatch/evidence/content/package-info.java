/** Proofs that rows are cut out of originals exactly and that identifiers are found in texts. */
package stillwatch.evidence.content;
