/**
 * What was concluded from the data, by the engine or by a person: links, findings, campaigns, tags, notes, and the log of
 * every act. Start at {@link stillwatch.casework.Campaign}.
 */
package stillwatch.casework;
