/**
 * The synthetic provider's world: account holders, how they connect, which models there are, what the provider answers,
 * and the clock that lets everybody act. Start at {@link stillwatch.scenario.world.World} and
 * {@link stillwatch.scenario.world.Actor}.
 */
package stillwatch.scenario.world;
