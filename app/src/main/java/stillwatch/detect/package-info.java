/**
 * Suspected campaigns: links between accounts become groups, groups are measured by signals, and what coordinates, harvests
 * and deceives is reported with its reasons and its counter-evidence. No answer key ever enters.
 *
 * <p>Start at {@link stillwatch.detect.Analysis}. What is computed and why is told in {@code app/docs/detection.md}.
 */
package stillwatch.detect;
