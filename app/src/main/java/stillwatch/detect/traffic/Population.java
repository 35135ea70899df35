package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationMessagesQuery;

/** The case as the background of a group: everything that a group is compared with. */
public final class Population {
    /** Enough for a mean that does not hang on one draw; each costs one pass over so many accounts' exchanges. */
    private static final int DRAWS = 8;

    /** So many draws for each account that is wanted, then linked ones are taken too. */
    private static final int MOST_TRIES = 50;

    private static final int SEED = 20260422;

    private final CaseTraffic traffic;
    private final Content content;
    private final Templates templates;
    private final int[] active;
    private final double[] rate;
    private final PlanRates planRates;
    private final int[] communityOf;
    private final Memo memo = new Memo();
    private final CaseFile file;

    /** @param file where the words of conversations and the indicators of peers are looked up when a signal asks for them */
    public Population(CaseTraffic traffic, Content content, CaseFile file) {
        this.file = file;
        this.traffic = traffic;
        this.content = content;
        this.templates = new Templates(traffic, content);
        this.active = IntStream.range(0, traffic.accounts())
                .filter(a -> traffic.exchanges(a) > 0 || !content.of(a).isEmpty())
                .toArray();
        this.rate = new double[traffic.accounts()];
        this.communityOf = new int[traffic.accounts()];
        Arrays.fill(communityOf, -1);
        for (int account : active) {
            rate[account] = perActiveDay(account);
        }
        this.planRates = ratesOf(active);
    }

    private double perActiveDay(int account) {
        long days = 0;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < traffic.exchanges(account); i++) {
            long day = Math.floorDiv(traffic.atMillis(traffic.row(account, i)), 86_400_000L);
            days += day == last ? 0 : 1;
            last = day;
        }
        return days == 0 ? 0 : (double) traffic.exchanges(account) / days;
    }

    public CaseTraffic traffic() {
        return traffic;
    }

    /** The indicators that peers sent, and what they hit. */
    public PeerIndicators peers() {
        return once(PeerIndicators.class, PeerIndicators.class, population -> PeerIndicators.read(file, population));
    }

    /** Visits the messages of some conversations, by their keys in the case; nothing of them is kept. */
    public void forEachConversation(long[] conversationKeys, ConversationMessagesQuery.Visitor visitor) {
        new ConversationMessagesQuery(file).forEach(conversationKeys, (conversationKey, messages) -> {
            traffic.check();
            visitor.visit(conversationKey, messages);
        });
    }

    /**
     * What a class computes of the whole case, computed when it is first asked for and then kept with the case: above all
     * figures of single accounts, so that those of a group and of its strangers take no pass over their exchanges.
     */
    public <T> T once(Class<?> owner, Class<T> type, Function<Population, T> figure) {
        return memo.get(owner, type, () -> figure.apply(this));
    }

    public Content content() {
        return content;
    }

    public Templates templates() {
        return templates;
    }

    /**
     * Visits the template of each use that an account made of any: of each exchange, or of each sampled conversation where
     * exchanges carry no template ids. A template that is used once in the whole case is {@link Templates#ONCE}.
     */
    public void forEachUse(int account, IntConsumer visitor) {
        if (templates.fromConversations()) {
            for (Content.Sample sample : content.of(account)) {
                if (sample.skeleton() >= 0) {
                    visitor.accept(templates.ofSkeleton(sample.skeleton()));
                }
            }
            return;
        }
        for (int i = 0; i < traffic.exchanges(account); i++) {
            int template = traffic.template(traffic.row(account, i));
            if (template != Templates.NONE) {
                visitor.accept(template);
            }
        }
    }

    /** Says which accounts are linked to each other: the members of each community. Until then none is. */
    public void link(List<int[]> communities) {
        Arrays.fill(communityOf, -1);
        for (int i = 0; i < communities.size(); i++) {
            for (int member : communities.get(i)) {
                communityOf[member] = i;
            }
        }
    }

    /** The number of the community of linked accounts that an account belongs to, or −1. */
    public int communityOf(int account) {
        return communityOf[account];
    }

    /** How many accounts did anything. */
    public int active() {
        return active.length;
    }

    /** Whether the data says what exchanges are for: by capability labels, tools, images, reasoning tokens or content. */
    public boolean knowsAims() {
        return !content.samples().isEmpty()
                || IntStream.range(0, traffic.size())
                        .anyMatch(row -> traffic.capability(row) != null
                                || traffic.callsTools(row)
                                || traffic.holdsImages(row)
                                || traffic.reasoningTokens(row) > 0);
    }

    /** Exchanges per day on which an account made any. */
    public double rate(int account) {
        return rate[account];
    }

    /** How hard everybody works, plan by plan. */
    public PlanRates planRates() {
        return planRates;
    }

    /** The same of some accounts only. */
    public PlanRates ratesOf(int[] accounts) {
        return new PlanRates(Arrays.stream(accounts), traffic, rate);
    }

    /** All accounts that did anything, as one group. */
    public Group everybody() {
        return new Group(this, active, new Ties());
    }

    /**
     * Groups of the same size, drawn by a fixed seed from the active accounts outside the group, of each community of linked
     * accounts at most one as far as there are enough: strangers have nothing to do with each other, and the members of another
     * campaign are no measure of what is usual.
     */
    List<Group> strangers(Group group) {
        int inside = 0;
        for (int i = 0; i < group.size(); i++) {
            inside += Arrays.binarySearch(active, group.member(i)) >= 0 ? 1 : 0;
        }
        int others = active.length - inside;
        int size = Math.min(group.size(), others);
        List<Group> draws = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWS && size > 0; draw++) {
            int[] drawn = 2L * size < others ? few(group, size, random) : many(group, size, random);
            draws.add(new Group(this, drawn, new Ties()));
        }
        return draws;
    }

    /** Draws until enough are found that are neither in the group nor drawn yet, nor linked to one that is drawn. */
    private int[] few(Group group, int size, SplittableRandom random) {
        Set<Integer> drawn = new HashSet<>();
        Set<Integer> communities = new HashSet<>();
        for (long tries = 0; drawn.size() < size; tries++) {
            int account = active[random.nextInt(active.length)];
            boolean isApart = communityOf[account] < 0 || communities.add(communityOf[account]);
            if (!group.contains(account) && (isApart || tries > (long) MOST_TRIES * size)) {
                drawn.add(account);
            }
        }
        return drawn.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Shuffles all others; those that are linked to one before them come last. */
    private int[] many(Group group, int size, SplittableRandom random) {
        int[] others = Arrays.stream(active).filter(a -> !group.contains(a)).toArray();
        for (int i = 0; i < others.length; i++) {
            int other = i + random.nextInt(others.length - i);
            int swapped = others[i];
            others[i] = others[other];
            others[other] = swapped;
        }
        Set<Integer> communities = new HashSet<>();
        int[] drawn = new int[others.length];
        int apart = 0;
        int linked = others.length;
        for (int account : others) {
            boolean isApart = communityOf[account] < 0 || communities.add(communityOf[account]);
            drawn[isApart ? apart++ : --linked] = account;
        }
        return Arrays.stream(drawn, 0, size).sorted().toArray();
    }
}
