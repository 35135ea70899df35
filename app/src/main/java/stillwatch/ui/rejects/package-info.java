/**
 * The rows that could not be read: where each stands, its bytes made safe to look at, and why. Start at
 * {@link stillwatch.ui.rejects.RejectsScreen}.
 */
package stillwatch.ui.rejects;
