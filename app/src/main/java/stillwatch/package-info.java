/** The launcher and the hand wiring. Start at {@link stillwatch.Stillwatch}. */
package stillwatch;
