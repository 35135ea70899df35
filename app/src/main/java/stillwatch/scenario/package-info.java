/**
 * The generator of practice datasets: a scenario, a seed and a scale give a usage dataset with its answer key, the same
 * bytes everywhere. Start at {@link stillwatch.scenario.Generation}; scenarios are listed in
 * {@link stillwatch.scenario.Scenarios}; what they are made of lies in the rooms {@code people}, {@code lookalike} and
 * {@code campaign}.
 */
package stillwatch.scenario;
