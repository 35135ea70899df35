/**
 * The keys that sign packages: the user's own, kept encrypted with a passphrase, and the case's own, for work that nobody
 * attends. Start at {@link stillwatch.evidence.key.SigningKeyFile}.
 */
package stillwatch.evidence.key;
