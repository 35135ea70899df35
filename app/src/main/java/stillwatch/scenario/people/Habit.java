package stillwatch.scenario.people;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.ModelChoice;

/**
 * What one account does, day after day.
 *
 * @param sessionsPerDay mean on an average weekday
 * @param turns mean number of exchanges in a session
 * @param gapSeconds median time between two of them
 * @param asks what is asked; a session mostly stays with one kind
 */
public record Habit(
        double sessionsPerDay,
        double turns,
        double gapSeconds,
        Rhythm rhythm,
        Weighted<Ask> asks,
        Weighted<Client> clients,
        ModelChoice models) {

    public Habit timesAsOften(double factor) {
        return new Habit(sessionsPerDay * factor, turns, gapSeconds, rhythm, asks, clients, models);
    }

    public Habit asking(Weighted<Ask> others) {
        return new Habit(sessionsPerDay, turns, gapSeconds, rhythm, others, clients, models);
    }

    public Habit with(Weighted<Client> others) {
        return new Habit(sessionsPerDay, turns, gapSeconds, rhythm, asks, others, models);
    }

    public Habit at(Rhythm other) {
        return new Habit(sessionsPerDay, turns, gapSeconds, other, asks, clients, models);
    }

    public Habit on(ModelChoice other) {
        return new Habit(sessionsPerDay, turns, gapSeconds, rhythm, asks, clients, other);
    }
}
