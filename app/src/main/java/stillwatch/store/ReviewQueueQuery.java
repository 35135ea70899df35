package stillwatch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sampled conversations in the order in which reviewing them tells most about the case: what nobody has judged first; a
 * strict rule's match before a loose one's; members of high-scored campaigns before others; and of near-duplicates the
 * first, because the second says little that is new. Not by time.
 */
public final class ReviewQueueQuery {
    /** A conversation in which only context was matched tells about a third of one with evidence; the sizes only rank. */
    private static final double LOOSE = 0.3;

    private static final double UNMATCHED = 0.05;
    /** What a conversation of an account outside all campaigns is worth beside one in a campaign of score 1. */
    private static final double OUTSIDE = 0.2;

    private final CaseFile file;

    public ReviewQueueQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * Which conversations are meant; everything that is empty does not narrow.
     *
     * @param of whose conversations
     * @param fromMillis inclusive
     * @param toMillis exclusive
     * @param technique matched in it
     * @param tag by name, put on it
     * @param unreviewedOnly without those that carry a tag
     */
    public record Filter(
            TrafficOf of,
            Optional<Long> fromMillis,
            Optional<Long> toMillis,
            Optional<String> technique,
            Optional<String> tag,
            boolean unreviewedOnly) {
        public static final Filter ALL = new Filter(
                TrafficOf.EVERYBODY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * One conversation without its content.
     *
     * @param conversationId {@code null} where the export gave none
     * @param atMillis {@code null} where the export gave no time
     * @param campaignId the highest-scored campaign that the account is a member of; {@code null} where there is none
     * @param matches how many rules matched
     * @param strict whether one of them is evidence
     * @param techniques what they show, without repetition
     * @param tags by name; a conversation that carries one counts as reviewed
     */
    public record Item(
            long key,
            String conversationId,
            long accountKey,
            String accountId,
            Long atMillis,
            String campaignId,
            int matches,
            boolean strict,
            List<String> techniques,
            List<String> tags) {
        public Item {
            techniques = List.copyOf(techniques);
            tags = List.copyOf(tags);
        }

        public boolean isReviewed() {
            return !tags.isEmpty();
        }

        /** The provider's id, or the case file's number where there is none. */
        public String name() {
            return conversationId == null || conversationId.isEmpty() ? "#" + key : conversationId;
        }
    }

    /**
     * @param items at most as many as were asked for
     * @param matching how many conversations the filter lets through
     * @param unreviewed how many of those carry no tag
     */
    public record Queue(List<Item> items, long matching, long unreviewed) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    public Queue ask(Filter filter, int limit) {
        List<Object> narrowing = new ArrayList<>();
        String where = where(filter, narrowing);
        return file.read(connection -> {
            long[] counts = Sql.first(
                            connection,
                            "WITH " + TAGGED
                                    + "SELECT count(*), total(tagged.conversation_key IS NULL) FROM conversation v"
                                    + JOIN_TAGGED + " WHERE 1 = 1" + where,
                            row -> new long[] {row.getLong(1), row.getLong(2)},
                            narrowing.toArray())
                    .orElseThrow();
            List<Object> arguments = new ArrayList<>(narrowing);
            arguments.addAll(narrowing);
            arguments.add(limit);
            arguments.add(limit);
            List<Item> items = Sql.list(
                    connection,
                    WITH
                            + "SELECT r.key, v.conversation_id, v.account_key, a.account_id, v.at_millis, scored.id AS campaign_id,"
                            + " coalesce(matched.matches, 0) AS matches, coalesce(matched.strict, 0) AS strict,"
                            + " matched.techniques, tagged.tags FROM (SELECT key, reviewed, worth FROM ("
                            + ranked(where)
                            + ") ORDER BY reviewed, worth DESC, key LIMIT ?) r"
                            + " JOIN conversation v ON v.key = r.key JOIN account a ON a.key = v.account_key"
                            + " LEFT JOIN scored ON scored.account_key = v.account_key"
                            + " LEFT JOIN matched ON matched.conversation_key = r.key"
                            + " LEFT JOIN tagged ON tagged.conversation_key = r.key"
                            + " ORDER BY r.reviewed, r.worth DESC, r.key",
                    row -> new Item(
                            row.getLong("key"),
                            row.getString("conversation_id"),
                            row.getLong("account_key"),
                            row.getString("account_id"),
                            Sql.longOrNull(row, "at_millis"),
                            row.getString("campaign_id"),
                            row.getInt("matches"),
                            row.getBoolean("strict"),
                            words(row.getString("techniques"), ","),
                            words(row.getString("tags"), "\n")),
                    arguments.toArray());
            return new Queue(items, counts[0], counts[1]);
        });
    }

    /**
     * Those of which something is known are weighed and ranked; the others, of which there may be hundreds of thousands, are
     * all worth the same and come by their keys, as many as are listed.
     */
    private static String ranked(String where) {
        return "SELECT key, reviewed, value / row_number() OVER (PARTITION BY coalesce(template_key, -key)"
                + " ORDER BY reviewed DESC, value DESC, key) AS worth FROM (SELECT v.key, templated.template_key,"
                + " tagged.conversation_key IS NOT NULL AS reviewed, " + VALUE + " AS value" + FROM + " WHERE NOT ("
                + NOTHING_KNOWN + ")" + where + ") UNION ALL SELECT key, 0, value FROM (SELECT v.key, " + VALUE
                + " AS value" + FROM + " WHERE " + NOTHING_KNOWN + where + " ORDER BY v.key LIMIT ?)";
    }

    private static String where(Filter filter, List<Object> arguments) {
        StringBuilder where = new StringBuilder();
        if (!filter.of().isEverybody()) {
            where.append(" AND v.account_key IN ").append(filter.of().accountTable());
            arguments.add(filter.of().argument());
        }
        filter.fromMillis().ifPresent(from -> {
            where.append(" AND v.at_millis >= ?");
            arguments.add(from);
        });
        filter.toMillis().ifPresent(to -> {
            where.append(" AND v.at_millis < ?");
            arguments.add(to);
        });
        filter.technique().ifPresent(technique -> {
            where.append(" AND EXISTS (SELECT 1 FROM match x WHERE x.conversation_key = v.key AND x.technique = ?)");
            arguments.add(technique);
        });
        filter.tag().ifPresent(tag -> {
            where.append(" AND EXISTS (SELECT 1 FROM tagging g JOIN tag t ON t.key = g.tag_key WHERE t.name = ?"
                    + " AND g.subject_kind = 'conversation' AND g.subject_id = CAST(v.key AS TEXT))");
            arguments.add(tag);
        });
        if (filter.unreviewedOnly()) {
            where.append(" AND tagged.conversation_key IS NULL");
        }
        return where.toString();
    }

    private static List<String> words(String joined, String separator) {
        return joined == null ? List.of() : List.of(joined.split(separator));
    }

    private static final String TAGGED =
            "tagged AS MATERIALIZED (SELECT CAST(g.subject_id AS INTEGER) AS conversation_key,"
                    + " group_concat(t.name, char(10)) AS tags FROM tagging g JOIN tag t ON t.key = g.tag_key"
                    + " WHERE g.subject_kind = 'conversation' GROUP BY 1) ";

    // A conversation's template lies behind its content in the row; from the index it is read without touching the
    // content.
    private static final String WITH =
            "WITH scored AS MATERIALIZED (SELECT m.account_key, max(c.score) AS score, c.id FROM campaign_member m"
                    + " JOIN campaign c ON c.key = m.campaign_key WHERE m.membership <> 'crowd' GROUP BY m.account_key),"
                    + " matched AS MATERIALIZED (SELECT conversation_key, count(*) AS matches, max(strict) AS strict,"
                    + " group_concat(DISTINCT technique) AS techniques FROM match GROUP BY conversation_key),"
                    + " templated AS MATERIALIZED (SELECT key, template_key FROM conversation"
                    + " INDEXED BY conversation_by_template WHERE template_key IS NOT NULL), " + TAGGED;

    private static final String JOIN_TAGGED = " LEFT JOIN tagged ON tagged.conversation_key = v.key";

    private static final String FROM = " FROM conversation v LEFT JOIN scored ON scored.account_key = v.account_key"
            + " LEFT JOIN matched ON matched.conversation_key = v.key LEFT JOIN templated ON templated.key = v.key"
            + JOIN_TAGGED;

    private static final String NOTHING_KNOWN = "scored.account_key IS NULL AND matched.conversation_key IS NULL"
            + " AND templated.key IS NULL AND tagged.conversation_key IS NULL";

    private static final String VALUE = "CASE WHEN matched.strict = 1 THEN 1.0 WHEN matched.matches > 0 THEN " + LOOSE
            + " ELSE " + UNMATCHED + " END * (" + OUTSIDE + " + " + (1 - OUTSIDE) + " * coalesce(scored.score, 0))";
}
