/** Proofs that the report's texts are harmless and its figures the same everywhere. */
package stillwatch.evidence.report;
