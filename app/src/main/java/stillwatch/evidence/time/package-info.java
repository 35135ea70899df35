/**
 * Timestamps of a signature by an authority of the user's choice (RFC 3161), without a network: a request is written to a file,
 * the authority's answer is read from one.
 */
package stillwatch.evidence.time;
