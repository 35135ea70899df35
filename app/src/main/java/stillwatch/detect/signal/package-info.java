/**
 * The signals, one class each: what it measures, the formula, thresholds with their source, cost and known false alarms
 * stand in its comment. Start at {@link stillwatch.detect.signal.Signal} and {@link stillwatch.detect.signal.Signals}.
 */
package stillwatch.detect.signal;
