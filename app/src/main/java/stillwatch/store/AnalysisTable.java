package stillwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import stillwatch.casework.Activity;
import stillwatch.casework.BenignTwin;
import stillwatch.casework.CampaignMember;
import stillwatch.casework.Finding;
import stillwatch.casework.IndicatorHit;
import stillwatch.casework.Link;
import stillwatch.casework.OperatorTie;
import stillwatch.casework.Subject;
import stillwatch.casework.Technique;
import stillwatch.store.ActivityTable.Entry;
import stillwatch.store.CrowdValueQuery.CrowdValue;
import stillwatch.store.TemplateSlotsQuery.SlotValue;
import stillwatch.task.Progress;

/**
 * What an analysis concluded, written in one transaction over what the one before had concluded. What people decided stays:
 * see {@link CampaignsKept}.
 */
public final class AnalysisTable {
    private static final int CHECK_EVERY = 1 << 12;

    private final CaseFile file;

    public AnalysisTable(CaseFile file) {
        this.file = file;
    }

    /** Prompts that differ only in their slots; {@code conversationKeys} are those that follow it. */
    public record Template(
            String skeleton,
            String digest,
            long accounts,
            long organizations,
            List<Long> conversationKeys,
            List<SlotValue> slots) {}

    /**
     * Where a prompt rule matched; offsets count characters of the message's readable text.
     *
     * @param strict whether the match is evidence; otherwise it is context that ordinary prompts show too
     * @param part who wrote the text
     * @param wording equal for matches in the same sentences
     * @param carriers how many accounts carry those sentences
     */
    public record Match(
            long conversationKey,
            int messageIndex,
            int start,
            int end,
            String rule,
            String technique,
            String explanation,
            boolean strict,
            String pack,
            String part,
            long wording,
            int carriers) {}

    /**
     * A group that was scored.
     *
     * @param watched below the reporting threshold
     */
    public record Group(
            String title,
            double score,
            boolean watched,
            List<Technique> techniques,
            List<CampaignMember> members,
            List<Finding> findings) {}

    /** Everything that replaces the results of the analysis before. */
    public record Conclusions(
            List<Template> templates,
            List<Match> matches,
            Iterable<Link> links,
            List<CrowdValue> crowdValues,
            List<IndicatorHit> indicatorHits,
            List<Group> groups,
            Kinship kinship,
            List<RulePackTable.Used> rulePacks) {}

    /** What the groups have to do with each other; a group is named by its place in the list of groups. */
    public record Kinship(List<GroupTie> ties, List<GroupTwin> twins) {}

    /** What two groups share; the campaign ids in the tie are empty, for they are given when it is written. */
    public record GroupTie(int first, int second, OperatorTie tie) {}

    /** A look-alike of a group; {@code twin} is −1 for an organization. */
    public record GroupTwin(int group, int twin, BenignTwin look) {}

    /**
     * @param summary what the activity log says of the analysis, with its counts
     * @return the log entry; nothing is changed where this throws or is cancelled
     */
    public Activity replace(Conclusions conclusions, String summary, Progress progress) {
        return file.write(connection -> Stoppable.run(connection, progress, () -> {
            for (String table : List.of(
                    "link_layer", "link", "crowd_value", "match", "indicator_hit", "campaign_tie", "campaign_twin")) {
                Sql.update(connection, "DELETE FROM " + table);
            }
            Sql.update(connection, "UPDATE conversation SET template_key = NULL WHERE template_key IS NOT NULL");
            Sql.update(connection, "DELETE FROM template_slot");
            Sql.update(connection, "DELETE FROM template");
            RulePackTable.note(connection, conclusions.rulePacks());
            writeTemplates(connection, conclusions.templates(), progress);
            writeMatches(connection, conclusions.matches(), progress);
            new LinkRows(connection).write(conclusions.links(), progress);
            for (CrowdValue value : conclusions.crowdValues()) {
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO crowd_value VALUES (?,?,?)",
                        value.layer(),
                        value.value(),
                        value.holders());
            }
            writeHits(connection, conclusions.indicatorHits(), progress);
            List<Long> keys = new CampaignsKept(connection).replace(conclusions.groups(), progress);
            new KinshipRows(connection).write(conclusions.kinship(), keys);
            return new ActivityTable(file)
                    .append(connection, new Entry("analyze", Subject.ofCase(), summary, ""), "[]", null);
        }));
    }

    private static void writeHits(Connection connection, List<IndicatorHit> hits, Progress progress)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO indicator_hit VALUES (?,?,?,?,?,?,?,?)")) {
            int done = 0;
            for (IndicatorHit hit : hits) {
                if (done++ % CHECK_EVERY == 0) {
                    progress.check();
                }
                insert.setLong(1, hit.indicatorKey());
                insert.setLong(2, hit.accountKey());
                insert.setString(3, hit.held());
                insert.setString(4, hit.value());
                insert.setLong(5, hit.holders());
                insert.setLong(6, hit.exchanges());
                insert.setObject(7, hit.firstExchangeKey());
                insert.setString(8, hit.state().word());
                insert.executeUpdate();
            }
        }
    }

    private static void writeTemplates(Connection connection, List<Template> templates, Progress progress)
            throws SQLException {
        try (PreparedStatement mark =
                connection.prepareStatement("UPDATE conversation SET template_key = ? WHERE key = ?")) {
            long key = 0;
            for (Template template : templates) {
                progress.check();
                Sql.update(
                        connection,
                        "INSERT INTO template VALUES (?,?,?,?,?,?)",
                        ++key,
                        template.skeleton(),
                        template.digest(),
                        template.conversationKeys().size(),
                        template.accounts(),
                        template.organizations());
                writeSlots(connection, key, template.slots());
                mark.setLong(1, key);
                for (long conversation : template.conversationKeys()) {
                    mark.setLong(2, conversation);
                    mark.executeUpdate();
                }
            }
        }
    }

    private static void writeSlots(Connection connection, long template, List<SlotValue> values) throws SQLException {
        int rank = 0;
        int slot = 0;
        for (SlotValue value : values) {
            rank = value.slot() == slot ? rank + 1 : 1;
            slot = value.slot();
            Sql.update(
                    connection,
                    "INSERT INTO template_slot VALUES (?,?,?,?,?)",
                    template,
                    slot,
                    rank,
                    value.value(),
                    value.uses());
        }
    }

    private static void writeMatches(Connection connection, List<Match> matches, Progress progress)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO match (conversation_key, message_index, start, end, rule, technique, explanation,"
                        + " strict, pack, part, wording, carriers) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")) {
            int done = 0;
            for (Match match : matches) {
                if (done++ % CHECK_EVERY == 0) {
                    progress.check();
                }
                insert.setLong(1, match.conversationKey());
                insert.setInt(2, match.messageIndex());
                insert.setInt(3, match.start());
                insert.setInt(4, match.end());
                insert.setString(5, match.rule());
                insert.setString(6, match.technique());
                insert.setString(7, match.explanation());
                insert.setBoolean(8, match.strict());
                insert.setString(9, match.pack());
                insert.setString(10, match.part());
                insert.setLong(11, match.wording());
                insert.setInt(12, match.carriers());
                insert.executeUpdate();
            }
        }
    }
}
