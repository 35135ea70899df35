/**
 * BagIt (RFC 8493): reading, checking and writing bags, with no knowledge of what is inside one. A bag is a folder or a
 * .zip of one; both are seen through {@link stillwatch.evidence.bag.BagTree}. Start at
 * {@link stillwatch.evidence.bag.BagCheck} for checking and {@link stillwatch.evidence.bag.BagWriter} for writing.
 */
package stillwatch.evidence.bag;
