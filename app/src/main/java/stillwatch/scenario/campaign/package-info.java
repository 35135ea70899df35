/**
 * Campaigns shaped after the public record, one class each; {@link stillwatch.scenario.campaign.Harvest} is the engine
 * that they share: a queue of work, spread over accounts, with hand-offs where an account fails.
 */
package stillwatch.scenario.campaign;
