/** Proofs on real case files that packages are whole, traceable, reproducible and refuse every alteration. */
package stillwatch.evidence;
