/**
 * Ordinary use: how people open accounts, when they are awake, what they ask about and with which programs. Look-alikes and
 * campaigns are made of the same parts. Start at {@link stillwatch.scenario.people.Population}.
 */
package stillwatch.scenario.people;
