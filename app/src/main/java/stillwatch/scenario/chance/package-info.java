/**
 * Chance that is the same everywhere: one seed gives one world on every machine. Start at
 * {@link stillwatch.scenario.chance.Rng}.
 */
package stillwatch.scenario.chance;
