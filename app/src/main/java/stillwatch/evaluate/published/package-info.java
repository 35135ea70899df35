/**
 * Detectors that others published, written anew from their papers, as something to be compared with: each looks at a window of
 * one account's queries and says how suspicious it is. No analysis uses them. Start at {@link
 * stillwatch.evaluate.published.WindowTrial}.
 */
package stillwatch.evaluate.published;
