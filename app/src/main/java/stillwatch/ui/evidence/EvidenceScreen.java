package stillwatch.ui.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** Making, listing and verifying evidence packages. */
public final class EvidenceScreen implements Screen {
    private final EvidenceViewModel model;
    private final ExportForm form;
    private final VerifyViewModel verification;
    private final VerifyView verify;
    private final WithholdViewModel withhold;
    private final BundleView bundle;
    private final TabPane tabs;

    /** @param key what packages are signed with; it outlives the case */
    public EvidenceScreen(CaseSession session, UserKey key) {
        model = new EvidenceViewModel(session, key);
        form = new ExportForm(model, new SigningKeyDialog(new SigningKeyViewModel(session, key)));
        form.getStyleClass().add("export-form");
        PlanView plan = new PlanView();
        HBox.setHgrow(plan, Priority.ALWAYS);
        plan.setMinWidth(0);
        HBox making = new HBox(16, form, plan);
        making.getStyleClass().add("evidence-part");
        EarlierExportsView earlier = new EarlierExportsView(model, session.display());
        verification = new VerifyViewModel(session);
        verify = new VerifyView(verification);
        withhold = new WithholdViewModel(session);
        bundle = new BundleView(verification);
        tabs = new TabPane(
                new Tab("Export", new BorderPane(scrolling(making), null, null, form.bar(), null)),
                new Tab("Redactions and privilege", new WithholdView(withhold)),
                new Tab("Earlier packages", earlier),
                new Tab("Verify", scrolling(verify)),
                new Tab("Peer's bundle", scrolling(bundle)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("evidence-screen");
        tabs.getStylesheets()
                .add(Objects.requireNonNull(
                                EvidenceScreen.class.getResource("/stillwatch/ui/evidence.css"), "evidence.css")
                        .toExternalForm());
        model.preview().subscribe(plan::show);
        model.written().addListener((property, before, made) -> made.ifPresent(plan::showWritten));
        model.known().addListener((property, before, known) -> {
            earlier.show(known);
            tabs.getTabs().get(2).setText("Earlier packages (" + known.exports().size() + ")");
        });
        model.campaign().subscribe(withhold::look);
        withhold.state().subscribe(state -> tabs.getTabs()
                .get(1)
                .setText(
                        state.touched() + state.rules().size() == 0
                                ? "Redactions and privilege"
                                : "Redactions and privilege ("
                                        + (state.touched() + state.rules().size()) + ")"));
        session.display()
                .localTime()
                .addListener(change -> earlier.show(model.known().get()));
    }

    /** Makes the chosen package at that place, as the button does once a place was chosen. */
    void export(Path target) {
        model.export(target, form.choices());
    }

    Command signingKey() {
        return form.signingKey();
    }

    /** Verifies a package, as the buttons do once one was chosen. */
    void verify(Path path) {
        verification.verify(path);
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    @Override
    public ScreenId id() {
        return ScreenId.EVIDENCE;
    }

    @Override
    public Node node() {
        return tabs;
    }

    @Override
    public void refresh() {
        model.refresh();
        withhold.look(model.campaign().get());
    }

    @Override
    public List<Command> commands() {
        return List.of(form.command(), form.signingKey(), verify.verifyFolder(), verify.verifyZip(), bundle.choose());
    }
}
