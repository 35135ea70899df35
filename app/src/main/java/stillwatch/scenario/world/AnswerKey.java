package stillwatch.scenario.world;

import java.util.List;

/** One planted campaign of truth.json. */
public record AnswerKey(String name, List<Holder> members, List<String> techniques) {}
