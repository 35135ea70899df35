/**
 * The case in arrays, and groups of accounts in it, for signals to ask. Start at
 * {@link stillwatch.detect.traffic.CaseTraffic} and {@link stillwatch.detect.traffic.Group}.
 */
package stillwatch.detect.traffic;
