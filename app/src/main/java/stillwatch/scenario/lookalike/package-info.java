/**
 * Innocents that look like campaigns, one class each: high volume, templates, shared addresses or synchronized clocks for
 * ordinary reasons. None of their accounts is ever in an answer key. Start at
 * {@link stillwatch.scenario.lookalike.Lookalikes}.
 */
package stillwatch.scenario.lookalike;
