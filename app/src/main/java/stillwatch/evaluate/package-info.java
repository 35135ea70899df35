/**
 * How good conclusions are, measured against an answer key: the only reader of {@code truth.json}. Start at
 * {@link stillwatch.evaluate.Scoring}; what is scored comes from {@link stillwatch.evaluate.Conclusions}.
 */
package stillwatch.evaluate;
