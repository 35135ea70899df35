/** Proofs that bags are read as the standard and its conformance suite want it. */
package stillwatch.evidence.bag;
