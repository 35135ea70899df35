package stillwatch.scenario.world;

/**
 * Where people live.
 *
 * @param code ISO 3166-1 alpha-2
 * @param offsetMinutes local time minus UTC; one number per country is enough for a daily rhythm
 * @param language names the word lists of its people's requests
 */
public record Country(String code, int offsetMinutes, String language) {}
