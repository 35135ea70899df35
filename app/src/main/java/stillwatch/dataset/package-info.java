/**
 * What the provider exported, as plain records: accounts, exchanges, conversations, releases, indicators, rejects.
 * A field that the export did not give is {@code null}; nothing here is a conclusion. {@link stillwatch.dataset.SourceRef}
 * says where each came from. Start at {@link stillwatch.dataset.Exchange}.
 */
package stillwatch.dataset;
