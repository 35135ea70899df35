package stillwatch.ui.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillwatch.casework.Link;
import stillwatch.casework.LinkLayer;
import stillwatch.store.AccountFactsQuery;
import stillwatch.store.AccountFactsQuery.Facts;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.store.ExchangeRowsQuery;
import stillwatch.store.LinkMapQuery.LinkMap;
import stillwatch.store.LinkOriginalsQuery;
import stillwatch.store.LinkQuery;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;

/** Decides what the side panel tells of the selected line: the ledger of one link, or the links that a bundle stands for. */
public final class LedgerViewModel {
    private static final int LINES_OF_A_BUNDLE = 30;

    private final CaseSession session;
    private final GraphViewModel graph;
    private final LatestAnswer<Optional<Ledger>> answer;
    private final ReadOnlyObjectWrapper<Optional<Ledger>> ledger = new ReadOnlyObjectWrapper<>(Optional.empty());

    public LedgerViewModel(CaseSession session, GraphViewModel graph) {
        this.session = session;
        this.graph = graph;
        this.answer = new LatestAnswer<>(session.jobs(), ledger::set);
        graph.selected().addListener(change -> show());
    }

    /** What is told of a line. */
    public sealed interface Ledger {}

    /**
     * One link between two accounts.
     *
     * @param allAccounts how many accounts the case has, for saying how rare a value is
     * @param carrying exchanges that carry a shared value
     * @param together exchanges of both within 10 seconds
     */
    public record OneLink(
            Link link,
            Facts a,
            Facts b,
            long allAccounts,
            List<ExchangeRowsQuery.Row> carrying,
            List<ExchangeRowsQuery.Row> together,
            List<ConversationRowsQuery.Row> conversations)
            implements Ledger {
        /** How many of its layers are independent of each other. */
        public int independentKinds() {
            return (int) link.layers().stream()
                    .map(layer -> LayerWords.kind(layer.layer()))
                    .distinct()
                    .count();
        }
    }

    /** Many links at once; {@code strongest} are some of {@code links}. */
    public record Bundle(String from, String to, int links, double weight, List<Line> strongest) implements Ledger {}

    /** One link of a bundle. */
    public record Line(Facts a, Facts b, double weight, String layers) {}

    /** Empty while no line is selected or its ledger is being read. */
    public ReadOnlyObjectProperty<Optional<Ledger>> ledger() {
        return ledger.getReadOnlyProperty();
    }

    private void show() {
        Optional<GraphEdge> edge = graph.selectedEdge();
        if (edge.isEmpty()) {
            answer.ask(Optional::empty);
            return;
        }
        GraphNode from = graph.picture().get().nodes().get(edge.get().from());
        GraphNode to = graph.picture().get().nodes().get(edge.get().to());
        if (from.kind() == GraphNode.Kind.ACCOUNT && to.kind() == GraphNode.Kind.ACCOUNT) {
            showLink(from.key(), to.key());
        } else if (edge.get().links() > 0) {
            showBundle(edge.get(), from, to);
        } else {
            answer.ask(Optional::empty);
        }
    }

    /** Opens the ledger of the link between two accounts, drawn or not. */
    public void showLink(long accountA, long accountB) {
        answer.ask(
                () -> new LinkQuery(session.file()).between(accountA, accountB).map(this::read));
    }

    private Ledger read(Link link) {
        Map<Long, Facts> facts = facts(Set.of(link.accountA(), link.accountB()));
        LinkOriginalsQuery.Originals originals = new LinkOriginalsQuery(session.file()).ask(link);
        ExchangeRowsQuery rows = new ExchangeRowsQuery(session.file());
        return new OneLink(
                link,
                facts.get(link.accountA()),
                facts.get(link.accountB()),
                new CaseTotalsQuery(session.file()).ask().accounts(),
                rows.ask(originals.carrying()),
                rows.ask(originals.together()),
                new ConversationRowsQuery(session.file()).ask(originals.conversations()));
    }

    private Map<Long, Facts> facts(Set<Long> keys) {
        return new AccountFactsQuery(session.file())
                .ask(keys).stream().collect(Collectors.toMap(Facts::key, Function.identity()));
    }

    private void showBundle(GraphEdge edge, GraphNode from, GraphNode to) {
        CaseLinks links = graph.links().orElseThrow();
        GraphContent content = graph.content();
        answer.ask(() -> Optional.of(new Bundle(
                from.label(), to.label(), edge.links(), edge.weight(), strongest(links, content, from, to))));
    }

    private List<Line> strongest(CaseLinks links, GraphContent content, GraphNode from, GraphNode to) {
        Set<Long> one = standsFor(links, content, from);
        Set<Long> other = standsFor(links, content, to);
        LinkMap map = links.links();
        int shown = links.shownLayers(content.filter());
        List<Integer> between = IntStream.range(0, map.size())
                .filter(i -> links.passes(i, content.filter(), shown))
                .filter(i -> joins(map, i, one, other) || joins(map, i, other, one))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -map.weight()[i])
                        .thenComparingInt(i -> i))
                .limit(LINES_OF_A_BUNDLE)
                .toList();
        Set<Long> ends = new HashSet<>();
        between.forEach(i -> ends.addAll(List.of((long) map.a()[i], (long) map.b()[i])));
        Map<Long, Facts> facts = facts(ends);
        List<Line> lines = new ArrayList<>();
        for (int i : between) {
            lines.add(new Line(
                    facts.get((long) map.a()[i]),
                    facts.get((long) map.b()[i]),
                    map.weight()[i],
                    LayerWords.codes(map.layers()[i], map.layerNames())));
        }
        return lines;
    }

    private static boolean joins(LinkMap map, int link, Set<Long> a, Set<Long> b) {
        return a.contains((long) map.a()[link]) && b.contains((long) map.b()[link]);
    }

    private static Set<Long> standsFor(CaseLinks links, GraphContent content, GraphNode node) {
        if (node.kind() != GraphNode.Kind.CAMPAIGN) {
            return Set.of(node.key());
        }
        Set<Long> inside = new HashSet<>(links.members(node.campaign()));
        inside.removeAll(content.accounts());
        return inside;
    }

    /** {@code held by 15 accounts, 0.02 % of accounts}. */
    static String rarity(long holders, long allAccounts) {
        double share = allAccounts == 0 ? 0 : (double) holders / allAccounts;
        String percent = share < 0.001 ? String.format(Locale.ROOT, "%.3f %%", share * 100) : Formats.percent(share);
        return "held by " + Formats.count(holders) + " accounts, " + percent + " of all";
    }

    /** How seldom chance would do the same, from −log10 of its probability. */
    static String surprise(LinkLayer layer) {
        double power = layer.surprise();
        String pairs = power < 6
                ? Formats.count(Math.round(Math.pow(10, power)))
                : power < 9
                        ? String.format(Locale.ROOT, "%.1f million", Math.pow(10, power - 6))
                        : power < 12
                                ? String.format(Locale.ROOT, "%.1f billion", Math.pow(10, power - 9))
                                : String.format(Locale.ROOT, "10^%.0f", power);
        return "chance would do this once in " + pairs + " such pairs";
    }
}
