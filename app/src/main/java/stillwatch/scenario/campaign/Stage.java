package stillwatch.scenario.campaign;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.ModelChoice;
import stillwatch.scenario.world.Span;

/**
 * What a campaign does for some days.
 *
 * @param span when; may reach beyond the dataset
 * @param perDay exchanges of all accounts together
 * @param rhythm of the operators, in UTC
 * @param asks what is harvested
 * @param tickSeconds a clock on which requests go out together; 0 for none
 * @param turns mean number of exchanges of one session
 */
record Stage(
        Span span,
        double perDay,
        Rhythm rhythm,
        Weighted<Ask> asks,
        ModelChoice models,
        int tickSeconds,
        double turns) {

    Stage during(Span other) {
        return new Stage(other, perDay, rhythm, asks, models, tickSeconds, turns);
    }
}
