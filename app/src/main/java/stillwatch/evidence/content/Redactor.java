package stillwatch.evidence.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import stillwatch.casework.Activity;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Membership;
import stillwatch.casework.PrivilegeMark;
import stillwatch.casework.Subject;
import stillwatch.dataset.Source;
import stillwatch.evidence.content.Quote.Origin;
import stillwatch.store.CampaignMembersQuery.Member;

/**
 * Makes the edition for a recipient who must not learn who the customers are. Works by allow-list: a value stays only where a
 * rule below lets it. Counts what it took out, never the value.
 */
public final class Redactor {
    static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|`[^`]*`");

    /** Columns of quoted rows that say what happened, not to whom. */
    private static final Set<String> KEPT = Set.of(
            "timestamp",
            "model",
            "operation",
            "input_tokens",
            "output_tokens",
            "tool_calls",
            "images",
            "status",
            "reasoning_tokens",
            "cache_read_tokens",
            "stop_reason",
            "refusal_category",
            "ip_type",
            "access_path",
            "capability",
            "created_at",
            "status_at",
            "verification",
            "signup_program");
    /** Identifiers that tie rows together: they stay, as pseudonyms. */
    private static final Map<String, String> PSEUDONYMOUS = Map.of(
            "account_id", "account",
            "session_id", "session",
            "exchange_id", "exchange",
            "conversation_id", "conversation",
            "organization_id", "organization",
            "payment_id", "payment",
            "device_id", "device");

    private final Pseudonyms pseudonyms;
    private final RawIds rawIds;
    private final Map<String, Long> counts = new TreeMap<>();

    public Redactor(Pseudonyms pseudonyms, RawIds rawIds) {
        this.pseudonyms = pseudonyms;
        this.rawIds = rawIds;
    }

    /** The redacted edition of a full content. */
    public PackageContent redact(PackageContent full) {
        Campaign campaign = campaign(full.campaign());
        List<Reason> reasons = full.reasons().stream().map(this::reason).toList();
        List<Member> members = full.members().stream()
                .filter(member -> isForRecipient(member, full.profile()))
                .map(this::member)
                .toList();
        List<Quote> quotes = full.quotes().stream().map(this::quote).toList();
        List<Activity> log = full.log().stream().map(this::entry).toList();
        List<Activity> decisions = full.decisions().stream().map(this::entry).toList();
        count("left out", "note", full.notes().size());
        return new PackageContent(
                pseudonyms.of("case", full.caseName()).replace('~', '-'),
                full.profile(),
                entry(full.revision()),
                campaign,
                reasons,
                members,
                full.harvest(),
                full.hours(),
                full.cohort(),
                full.events(),
                full.missing(),
                full.sources().stream().map(this::source).toList(),
                quotes,
                List.of(),
                log,
                decisions,
                List.of(),
                redactions(full.redactions()),
                full.withheld().stream().map(Redactor::withheld).toList(),
                List.of(),
                Map.of());
    }

    private List<RedactionCount> redactions(List<RedactionCount> before) {
        List<RedactionCount> all = new ArrayList<>(before);
        counts.forEach((name, count) -> all.add(new RedactionCount(name.split("\t")[0], name.split("\t")[1], count)));
        return all;
    }

    /** That there is such an item, without what a person wrote of it. */
    private static Withheld withheld(Withheld full) {
        PrivilegeMark mark = full.mark();
        return new Withheld(
                full.exhibit(),
                full.kind(),
                full.key(),
                full.atMillis(),
                new PrivilegeMark(mark.key(), Subject.ofCase(), mark.basis(), "", "", mark.atMillis()));
    }

    /** What may be said of the group by its decision. */
    private static String kind(CampaignState state) {
        return switch (state) {
            case CONFIRMED, EXPORTED -> "Campaign ";
            case SUSPECTED, UNDER_REVIEW -> "Suspected campaign ";
            case DISMISSED, WATCHED -> "Group ";
        };
    }

    /** A title that a person wrote may name anybody, so it is not taken over. */
    private Campaign campaign(Campaign full) {
        count("left out", "campaign title", 1);
        return new Campaign(
                full.key(),
                full.id(),
                kind(full.state()) + full.id(),
                full.score(),
                full.state(),
                full.firstSeenMillis(),
                full.lastSeenMillis(),
                full.accounts(),
                full.exchanges(),
                full.inputTokens(),
                full.outputTokens(),
                full.techniques());
    }

    /** Keys of rows are the case's own and stay there. */
    private Reason reason(Reason full) {
        String text = clean(withoutQuotes(full.finding().text()), "a finding's text");
        return full.with(full.finding().saying(text).restingOn(List.of(), List.of(), List.of(), ""));
    }

    /** A file may be named after an account. */
    private SourceState source(SourceState full) {
        Source source = full.source();
        return new SourceState(
                new Source(
                        source.key(),
                        clean(source.name(), "a file's name"),
                        source.kind(),
                        source.format(),
                        source.sizeBytes(),
                        source.sha256(),
                        source.contentSha256(),
                        source.lines(),
                        source.rows(),
                        source.rejects(),
                        source.blankLines(),
                        source.headerLines(),
                        source.continuationLines(),
                        source.importedAtMillis()),
                full.state());
    }

    /** What a finding quotes may be a customer's prompt. */
    private String withoutQuotes(String text) {
        return QUOTED.matcher(text).replaceAll(match -> {
            count("left out", "quotation in a finding's text", 1);
            return "[withheld]";
        });
    }

    private String clean(String text, String where) {
        return rawIds.replace(text, (field, id) -> {
            count("pseudonym", field + " in " + where, 1);
            return pseudonyms.of(kind(field), id);
        });
    }

    /** The crowd are customers who did nothing: a competitor has no business with their volumes. */
    private boolean isForRecipient(Member member, Profile profile) {
        boolean crowd = member.member().membership() == Membership.CROWD;
        if (crowd && profile == Profile.PEER) {
            count("left out", "account of the crowd", 1);
            return false;
        }
        return true;
    }

    private Member member(Member full) {
        count("pseudonym", "account_id of a member", 1);
        count("left out", "plan and organization of a member", 1);
        return new Member(
                full.member(), pseudonyms.of("account", full.accountId()), null, null, full.status(), full.exchanges());
    }

    private Quote quote(Quote full) {
        Map<String, String> values = new LinkedHashMap<>();
        full.values().forEach((column, value) -> {
            if (KEPT.contains(column)) {
                values.put(column, value);
            } else if (PSEUDONYMOUS.containsKey(column)) {
                count("pseudonym", column, 1);
                values.put(column, pseudonyms.of(PSEUDONYMOUS.get(column), value));
            } else {
                count("left out", column, 1);
            }
        });
        count("left out", "raw bytes of a row", 1);
        return new Quote(full.exhibit(), full.kind(), full.key(), full.source(), values, Origin.WITHHELD, null);
    }

    /** Keeps what shows that the log is a chain; its contents name people. */
    private Activity entry(Activity full) {
        count("left out", "author, summary, changes and reason of a log entry", 1);
        return new Activity(
                full.seq(),
                full.atMillis(),
                "",
                full.action(),
                Subject.ofCase(),
                "",
                "[]",
                "",
                full.undoes(),
                full.previousHash(),
                full.hash());
    }

    private static String kind(String field) {
        return PSEUDONYMOUS.getOrDefault(field, "address");
    }

    private void count(String rule, String field, long count) {
        if (count > 0) {
            counts.merge(rule + "\t" + field, count, Long::sum);
        }
    }
}
