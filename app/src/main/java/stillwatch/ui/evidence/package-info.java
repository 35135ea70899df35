/**
 * Evidence packages: what would go into one and what stays out, the checks before saving, the export itself, the packages
 * that were made before, and the verification of a package from anywhere. The room {@code evidence} does all of it; this one
 * shows it. Start at {@link stillwatch.ui.evidence.EvidenceScreen}.
 */
package stillwatch.ui.evidence;
