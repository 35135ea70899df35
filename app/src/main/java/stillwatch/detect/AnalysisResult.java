package stillwatch.detect;

import java.util.List;
import java.util.Map;
import stillwatch.casework.Campaign;

/**
 * What an analysis concluded.
 *
 * @param campaigns all reported or decided groups, highest score first
 * @param watchList groups below the reporting threshold
 * @param links how many links the case holds: for each account its strongest ones
 * @param linksFound how many links survived the null model in all
 * @param millisOfStage how long each stage took, in the order of the stages
 * @param scored every reported group and the watch list as they were scored, highest score first
 * @param missing what the data did not hold, one sentence each
 */
public record AnalysisResult(
        List<Campaign> campaigns,
        List<Campaign> watchList,
        long links,
        long linksFound,
        Map<String, Long> millisOfStage,
        List<ScoredMembers> scored,
        List<String> missing) {}
