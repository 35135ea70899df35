package stillwatch.store;

/** How much of what the analysis found has been looked at. */
public final class ReviewStateQuery {
    private final CaseFile file;

    public ReviewStateQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param suspected campaigns on which nobody has spoken yet
     * @param underReview campaigns that somebody works on
     * @param decided campaigns that are confirmed, dismissed or exported
     * @param flagged sampled conversations in which a prompt rule matched
     * @param flaggedUntagged those of them that carry no tag yet
     * @param isAnalysed whether the signals were ever computed
     */
    public record ReviewState(
            long suspected, long underReview, long decided, long flagged, long flaggedUntagged, boolean isAnalysed) {}

    public ReviewState ask() {
        String flagged = "SELECT DISTINCT conversation_key FROM match";
        return file.read(connection -> new ReviewState(
                campaigns(connection, "'suspected'"),
                campaigns(connection, "'under review'"),
                campaigns(connection, "'confirmed', 'dismissed', 'exported'"),
                Sql.number(connection, "SELECT count(*) FROM (" + flagged + ")"),
                Sql.number(
                        connection,
                        "SELECT count(*) FROM (" + flagged + ") f WHERE NOT EXISTS (SELECT 1 FROM tagging g"
                                + " WHERE g.subject_kind = 'conversation'"
                                + " AND g.subject_id = CAST(f.conversation_key AS TEXT))"),
                Sql.number(
                                connection,
                                "SELECT EXISTS (SELECT 1 FROM campaign) OR EXISTS (SELECT 1 FROM activity"
                                        + " WHERE action LIKE 'analy%')")
                        == 1));
    }

    private static long campaigns(java.sql.Connection connection, String states) throws java.sql.SQLException {
        return Sql.number(connection, "SELECT count(*) FROM campaign WHERE state IN (" + states + ")");
    }
}
