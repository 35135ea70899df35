package stillwatch.ui.conversations;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import stillwatch.store.ReviewKeysTable.ReviewKey;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.Command;
import stillwatch.ui.workspace.Screen;
import stillwatch.ui.workspace.ScreenId;

/** The review of sampled content by keyboard: the queue at the left, messages or template in the middle, what is known at the right. */
public final class ConversationsScreen implements Screen {
    private static final double PAGE = 1;
    private static final double NARROW_EMS = 72;
    /** Where a divider stands before it was ever placed. */
    private static final double UNSET = 0.5;

    private final CaseSession session;
    private final QueueViewModel queue;
    private final ContentViewModel content;
    private final ReviewActs acts;
    private final QueueView queueView;
    private final MessagesView messages;
    private final TemplateView template;
    private final SidePane side;
    private final HintBar hints = new HintBar();
    private final Label heading = new Label();
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton messagesTab = new ToggleButton("Messages");
    private final ToggleButton templateTab = new ToggleButton("Template");
    private final EmptyState nothing = new EmptyState(
            ScreenId.CONVERSATIONS.icon(),
            "No sampled content",
            "This case holds no conversations, only metadata at most. Import a dataset with a conversations file to review"
                    + " what was asked and answered.");
    private final SplitPane split = new SplitPane();
    private final SplitPane body = new SplitPane();
    private final StackPane root = new StackPane();

    public ConversationsScreen(CaseSession session) {
        this.session = session;
        queue = new QueueViewModel(session);
        content = new ContentViewModel(session);
        acts = new ReviewActs(session, queue);
        queueView = new QueueView(queue, session.display());
        messages = new MessagesView(content);
        template = new TemplateView(content, session.display(), key -> {
            queue.open(key);
            showTab(messagesTab);
        });
        side = new SidePane(
                session.display(),
                match -> {
                    showTab(messagesTab);
                    messages.scrollTo(match);
                },
                () -> showTab(templateTab));
        arrange();
        follow();
    }

    private void arrange() {
        heading.getStyleClass().add("conversation-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        messagesTab.setToggleGroup(tabs);
        templateTab.setToggleGroup(tabs);
        messagesTab.getStyleClass().add("left-pill");
        templateTab.getStyleClass().add("right-pill");
        messagesTab.setFocusTraversable(false);
        templateTab.setFocusTraversable(false);
        messagesTab.setMinWidth(Region.USE_PREF_SIZE);
        templateTab.setMinWidth(Region.USE_PREF_SIZE);
        messagesTab.setSelected(true);
        HBox head = new HBox(10, heading, gap, new HBox(messagesTab, templateTab));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("conversation-head");
        BorderPane middle = new BorderPane(new StackPane(messages, template), head, null, null, null);
        middle.setMinWidth(0);
        body.getItems().addAll(middle, side);
        SplitPane.setResizableWithParent(side, false);
        split.getItems().addAll(queueView, body);
        SplitPane.setResizableWithParent(queueView, false);
        split.setDividerPositions(0.2);
        split.widthProperty().addListener((property, before, now) -> fold());
        fold();
        BorderPane page = new BorderPane(split, null, null, hints, null);
        root.getChildren().addAll(page, nothing);
        root.getStyleClass().add("conversations");
        root.setFocusTraversable(true);
        root.getStylesheets()
                .add(Objects.requireNonNull(
                                ConversationsScreen.class.getResource("/stillwatch/ui/conversations.css"),
                                "conversations.css")
                        .toExternalForm());
        page.visibleProperty().bind(nothing.visibleProperty().not());
        nothing.setVisible(false);
    }

    /** Where the window is narrow, what is known stands below the words instead of beside them. */
    private void fold() {
        boolean narrow = split.getWidth() < NARROW_EMS * session.display().fontPixels();
        Orientation wanted = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (body.getOrientation() != wanted || body.getDividerPositions()[0] == UNSET) {
            body.setOrientation(wanted);
            body.setDividerPositions(narrow ? 0.62 : 0.7);
        }
    }

    private void follow() {
        tabs.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                tabs.selectToggle(before);
            }
            showTabs();
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        queue.state().addListener((property, before, now) -> showQueue());
        session.selection().addListener((property, before, now) -> showQueue());
        session.display().localTime().addListener((property, before, now) -> showContent());
        content.state().addListener((property, before, now) -> showContent());
        acts.keys().addListener((property, before, now) -> hints.show(now));
        hints.show(acts.keys().get());
        showTabs();
        showQueue();
        showContent();
    }

    private void showQueue() {
        QueueState state = queue.state().get();
        nothing.setVisible(state.known() && state.inCase() == 0);
        queueView.show(state, session.selection().get());
        showHeading();
    }

    private void showContent() {
        ContentState state = content.state().get();
        messages.show(state);
        template.show(state);
        side.show(state);
        showHeading();
    }

    private void showHeading() {
        QueueState shown = queue.state().get();
        int place = shown.placeOf(session.selection().get().conversationKey());
        String name = content.state()
                .get()
                .opened()
                .map(opened -> opened.conversation().conversationId() == null
                        ? "#" + opened.conversation().key()
                        : opened.conversation().conversationId())
                .orElse("No conversation is open");
        heading.setText(name
                + (place >= 0
                        ? "  ·  " + (place + 1) + " of " + shown.items().size()
                        : content.state().get().opened().isPresent() ? "  ·  not in this queue" : ""));
    }

    private void showTab(ToggleButton tab) {
        tabs.selectToggle(tab);
    }

    private void showTabs() {
        boolean showsTemplate = tabs.getSelectedToggle() == templateTab;
        template.setVisible(showsTemplate);
        messages.setVisible(!showsTemplate);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isControlDown()) {
            return;
        }
        // A focused check box or list of choices keeps the keys that work it.
        boolean worksControl =
                event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (event.getTarget() instanceof Control && worksControl) {
            return;
        }
        Optional<ReviewKey> bound = acts.keys().get().of(name(event.getCode()));
        if (bound.isPresent()) {
            if (event.isAltDown()) {
                acts.takeOff(bound.get());
            } else {
                acts.put(bound.get());
            }
            event.consume();
        } else if (!event.isAltDown() && move(event.getCode())) {
            event.consume();
        }
    }

    private static String name(KeyCode code) {
        return code.isDigitKey() || code.isLetterKey()
                ? code.getName().replaceAll("^Numpad ", "").toUpperCase(Locale.ROOT)
                : "";
    }

    /** @return whether the key does something here */
    private boolean move(KeyCode code) {
        switch (code) {
            case J, DOWN -> queue.next();
            case K, UP -> queue.previous();
            case U -> nextUnreviewed();
            case R -> reveal();
            case T -> showTab(template.isVisible() ? messagesTab : templateTab);
            case B -> bindKeys();
            case O -> queue.reorder();
            case BACK_SPACE -> acts.backAndUndo();
            case SPACE, PAGE_DOWN -> messages.scroll(PAGE);
            case PAGE_UP -> messages.scroll(-PAGE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nextUnreviewed() {
        if (!queue.nextUnreviewed()) {
            session.problems().notice("Nothing unreviewed is left in this queue.");
        }
    }

    private void reveal() {
        if (template.isVisible()) {
            content.revealTemplate();
        } else {
            content.reveal();
        }
    }

    private void bindKeys() {
        new KeysDialog()
                .ask(session.display(), root.getScene().getWindow(), acts.keys().get(), acts::bind);
    }

    @Override
    public ScreenId id() {
        return ScreenId.CONVERSATIONS;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh() {
        queue.refresh();
        content.refresh();
        acts.refresh();
        takeKeys();
    }

    /** Takes the keyboard, but never out of the hands of somebody who is typing. */
    private void takeKeys() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (!(owner instanceof TextInputControl)) {
            root.requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.always("Go to the next conversation", "J", queue::next),
                Command.always("Go to the previous conversation", "K", queue::previous),
                Command.always("Go to the next unreviewed conversation", "U", this::nextUnreviewed),
                Command.always("Go back to the last verdict and undo it", "Backspace", acts::backAndUndo),
                new Command(
                        "Reveal the content of the open conversation",
                        "R",
                        () -> content.state().get().covered()
                                        || content.state().get().templateCovered()
                                ? Optional.empty()
                                : Optional.of("Nothing is covered."),
                        this::reveal),
                Command.always("Show messages or template", "T", () -> move(KeyCode.T)),
                Command.always("Put the review queue in order of expected value", "O", queue::reorder),
                Command.always("Bind keys to verdicts and tags", "B", this::bindKeys),
                new Command(
                        "Cover content in this case until it is revealed",
                        "",
                        () -> content.state().get().coverSetting()
                                ? Optional.of("Content is covered already.")
                                : Optional.empty(),
                        () -> content.setCovered(true)),
                new Command(
                        "Show content in this case without asking",
                        "",
                        () -> content.state().get().coverSetting()
                                ? Optional.empty()
                                : Optional.of("Content is not covered."),
                        () -> content.setCovered(false)));
    }
}
