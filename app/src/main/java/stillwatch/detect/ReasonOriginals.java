package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import stillwatch.casework.Finding;
import stillwatch.detect.ReasonAccounts.About;
import stillwatch.detect.traffic.Group;

/**
 * The original rows behind each reason. A signal that looks at single exchanges or conversations says which; one that looks
 * at accounts rests on their rows and on what they sent; one that looks at the whole group rests on everything that the
 * group sent, of which a sample over all members is kept. So every reason leads to originals, and says what they are.
 *
 * <p>Cost: O(members + exchanges that are looked at until the sample is full) a reason.
 */
final class ReasonOriginals {
    static final int MOST_ACCOUNTS = 200;
    static final int MOST_EXCHANGES = 60;

    private final Group group;
    private final ReasonAccounts accounts;

    private ReasonOriginals(Group group) {
        this.group = group;
        this.accounts = new ReasonAccounts(group);
    }

    /** The same findings, each with the rows that it rests on. */
    static List<Finding> behind(Group group, List<Finding> findings) {
        ReasonOriginals originals = new ReasonOriginals(group);
        return findings.stream().map(originals::behind).toList();
    }

    private Finding behind(Finding finding) {
        About about = accounts.of(finding.signal());
        int[] members = about.members();
        List<Long> exchanges = finding.exchangeKeys();
        List<Long> conversations = finding.conversationKeys();
        if (!exchanges.isEmpty() || !conversations.isEmpty()) {
            List<Long> owners = members.length > 0 ? keys(members) : owners(exchanges, conversations);
            return finding.restingOn(exchanges, conversations, owners, ownRows(about, exchanges, conversations));
        }
        List<Long> sample = sample(members.length > 0 ? members : group.members(), about.rows());
        if (!sample.isEmpty() || group.exchanges() > 0) {
            return finding.restingOn(sample, List.of(), keys(whom(members)), words(about, members, sample.size()));
        }
        // A dataset of conversations only: what the members were asked is all that there is.
        List<Long> asked = group.samples().stream()
                .limit(MOST_EXCHANGES)
                .map(one -> one.conversationKey())
                .toList();
        return finding.restingOn(
                List.of(), asked, keys(whom(members)), "The accounts that it is about, and conversations of theirs.");
    }

    private int[] whom(int[] members) {
        return members.length > 0 ? members : group.members();
    }

    private static String ownRows(About about, List<Long> exchanges, List<Long> conversations) {
        String what = exchanges.isEmpty()
                ? "conversations"
                : conversations.isEmpty() ? "exchanges" : "exchanges and conversations";
        String sample = exchanges.size() + conversations.size() < MOST_EXCHANGES ? "" : ", a sample";
        return about.words().isEmpty()
                ? Character.toUpperCase(what.charAt(0)) + what.substring(1) + " that show it" + sample + "."
                : about.words() + "; " + what + " of theirs that show it" + sample + ".";
    }

    private String words(About about, int[] members, int sampled) {
        String rows = sampled == 0
                ? "; they sent nothing in this data."
                : about.rowWords().isEmpty()
                        ? "; measured over all " + String.format(java.util.Locale.ROOT, "%,d", group.exchanges())
                                + " exchanges of the group, of which this is a sample."
                        : "; " + about.rowWords() + ".";
        String shown = members.length > MOST_ACCOUNTS ? " (the first " + MOST_ACCOUNTS + ")" : "";
        return (about.words().isEmpty() ? "All members" : about.words()) + shown + rows;
    }

    /** Exchanges of as many of the accounts as possible. */
    private List<Long> sample(int[] members, IntPredicate which) {
        List<Long> keys = new ArrayList<>();
        int each = Math.max(1, MOST_EXCHANGES / Math.max(1, members.length));
        for (int member : members) {
            int taken = 0;
            int rows = group.traffic().exchanges(member);
            for (int i = 0; i < rows && taken < each && keys.size() < MOST_EXCHANGES; i++) {
                int row = group.traffic().row(member, i);
                if (which.test(row)) {
                    keys.add(group.traffic().exchangeKey(row));
                    taken++;
                }
            }
        }
        return keys;
    }

    private List<Long> keys(int[] members) {
        return Arrays.stream(members)
                .limit(MOST_ACCOUNTS)
                .mapToObj(group.traffic()::key)
                .toList();
    }

    /** The accounts whose exchanges or conversations a signal named by itself. */
    private List<Long> owners(List<Long> exchanges, List<Long> conversations) {
        TreeSet<Long> wanted = new TreeSet<>(exchanges);
        TreeSet<Long> owners = new TreeSet<>();
        if (!wanted.isEmpty()) {
            group.forEachRow(row -> {
                if (wanted.contains(group.traffic().exchangeKey(row))) {
                    owners.add(group.traffic().key(group.traffic().accountOf(row)));
                }
            });
        }
        TreeSet<Long> asked = new TreeSet<>(conversations);
        if (!asked.isEmpty()) {
            group.samples().stream()
                    .filter(one -> asked.contains(one.conversationKey()))
                    .forEach(one -> owners.add(group.traffic().key(one.account())));
        }
        return owners.stream().limit(MOST_ACCOUNTS).toList();
    }
}
