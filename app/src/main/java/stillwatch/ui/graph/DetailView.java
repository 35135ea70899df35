package stillwatch.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import stillwatch.store.AccountFactsQuery;
import stillwatch.store.AccountFactsQuery.Facts;
import stillwatch.store.ConversationRowsQuery;
import stillwatch.ui.graph.CaseLinks.Neighbour;
import stillwatch.ui.graph.LedgerViewModel.Bundle;
import stillwatch.ui.graph.LedgerViewModel.Ledger;
import stillwatch.ui.graph.LedgerViewModel.OneLink;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.ScreenId;

/**
 * The panel over the right of the picture: a line's ledger, an account's neighbours, what a value is. What accounts and
 * campaigns are stands in the window's inspector already.
 */
final class DetailView extends ScrollPane {
    private static final int NEIGHBOURS_SHOWN = 15;

    private final CaseSession session;
    private final GraphViewModel model;
    private final LedgerViewModel ledgers;
    private final NodeView nodes = new NodeView();
    private final LedgerView ledger;
    private final LatestAnswer<Runnable> account;
    private boolean help;

    DetailView(CaseSession session, GraphViewModel model, LedgerViewModel ledgers) {
        this.session = session;
        this.model = model;
        this.ledgers = ledgers;
        this.ledger = new LedgerView(session.display(), this::open);
        this.account = new LatestAnswer<>(session.jobs(), Runnable::run);
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "graph-detail");
        model.selected().addListener(change -> {
            help = false;
            show();
        });
        model.picture().addListener(change -> show());
        ledgers.ledger().addListener(change -> show());
        show();
    }

    private void show() {
        Optional<Ledger> open = ledgers.ledger().get();
        if (open.isPresent()) {
            account.ask(() -> () -> {});
            showLedger(open.get());
            return;
        }
        setContent(nodes);
        List<GraphNode> selected = model.selectedNodes();
        boolean one = selected.size() == 1;
        setVisible(help || one && selected.get(0).kind() != GraphNode.Kind.CAMPAIGN);
        if (help) {
            nodes.showHelp();
        } else if (one) {
            show(selected.get(0));
        }
    }

    /** Shows or hides the keys and marks; selecting something hides them as well. */
    void toggleHelp() {
        help = !help;
        show();
    }

    private void showLedger(Ledger open) {
        setContent(ledger);
        setVisible(true);
        if (open instanceof OneLink link) {
            ledger.show(link);
        } else if (open instanceof Bundle bundle) {
            ledger.show(bundle, ledgers::showLink);
        }
    }

    private void show(GraphNode node) {
        CaseLinks links = model.links().orElseThrow();
        switch (node.kind()) {
            case CAMPAIGN -> setVisible(false);
            case ACCOUNT -> askAccount(links, node);
            case VALUE, CROWD -> nodes.show(node);
        }
    }

    private void askAccount(CaseLinks links, GraphNode node) {
        GraphFilter filter = model.content().filter();
        account.ask(() -> {
            List<Neighbour> all = links.neighbours(node.key(), filter);
            List<Neighbour> strongest = all.subList(0, Math.min(NEIGHBOURS_SHOWN, all.size()));
            Set<Long> keys = new HashSet<>(Set.of(node.key()));
            strongest.forEach(neighbour -> keys.add(neighbour.accountKey()));
            Map<Long, Facts> facts = new AccountFactsQuery(session.file())
                    .ask(keys).stream().collect(Collectors.toMap(Facts::key, Function.identity()));
            String campaign = node.group() < 0
                    ? "none"
                    : links.campaigns().get(node.group()).id();
            return () -> nodes.show(
                    facts.get(node.key()), strongest, all.size(), facts, other -> ledgers.showLink(node.key(), other));
        });
    }

    private void open(ConversationRowsQuery.Row conversation) {
        session.open(ScreenId.CONVERSATIONS, session.selection().get().withConversation(conversation.key()));
    }
}
