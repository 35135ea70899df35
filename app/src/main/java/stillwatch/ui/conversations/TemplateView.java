package stillwatch.ui.conversations;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import stillwatch.dataset.Message;
import stillwatch.store.TemplateUsesQuery.Template;
import stillwatch.store.TemplateUsesQuery.Use;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** Near-duplicates as one skeleton with slots, and a table of who filled them with what, when. */
final class TemplateView extends StackPane {
    /** More columns of slots than this nobody compares; longer values are cut, the conversation shows them whole. */
    private static final int MOST_SLOTS = 8;

    private static final int MOST_CHARACTERS = 160;

    private static final double MOST_SKELETON_EMS = 14;

    private final DisplaySettings display;
    private final LongConsumer open;
    private final Label title = new Label();
    private final Label times = new Label();
    private final Label users = new Label();
    private final TextFlow skeleton = new TextFlow();
    private final TableView<Row> table = new TableView<>();
    private final Label nothing = new Label("The prompt of this conversation resembles no other in the case.");
    private final VBox cover = new VBox(10);
    private final VBox page;

    /** One use with its slots read off. */
    private record Row(Use use, List<String> values) {}

    /** @param open goes to a conversation */
    TemplateView(ContentViewModel model, DisplaySettings display, LongConsumer open) {
        this.display = display;
        this.open = open;
        getStyleClass().add("template");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        times.setWrapText(true);
        times.setMinHeight(USE_PREF_SIZE);
        users.setMinHeight(USE_PREF_SIZE);
        times.getStyleClass().addAll("muted", "small");
        users.getStyleClass().add("template-users");
        users.setWrapText(true);
        skeleton.getStyleClass().add("skeleton");
        ScrollPane scroll = new ScrollPane(skeleton);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("skeleton-scroll");
        scroll.setFocusTraversable(false);
        skeleton.heightProperty()
                .addListener((property, before, height) -> scroll.setPrefViewportHeight(
                        Math.min(height.doubleValue(), MOST_SKELETON_EMS * display.fontPixels())));
        nothing.getStyleClass().add("muted");
        Label why = new Label("This shows the prompts of all conversations that use the template.\n"
                + "Revealing them is written into the activity log with your name.");
        why.getStyleClass().add("cover-words");
        Button reveal = new Button("Reveal prompts (R)");
        reveal.getStyleClass().add("accent");
        reveal.setOnAction(event -> model.revealTemplate());
        cover.getChildren().addAll(why, reveal);
        cover.setAlignment(Pos.CENTER);
        cover.getStyleClass().add("cover");
        cover.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        table.getStyleClass().addAll("template-uses", Styles.DENSE);
        table.setRowFactory(view -> {
            var row = new javafx.scene.control.TableRow<Row>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    this.open.accept(row.getItem().use().conversationKey());
                }
            });
            return row;
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        page = new VBox(8, title, users, times, scroll, table);
        page.getStyleClass().add("template-page");
        getChildren().addAll(page, nothing, cover);
    }

    void show(ContentState state) {
        boolean there = state.template().isPresent();
        nothing.setVisible(!there && state.opened().isPresent());
        cover.setVisible(there && state.templateCovered());
        page.setVisible(there && !state.templateCovered());
        if (page.isVisible()) {
            show(state.template().get(), matched(state));
        } else {
            table.getItems().clear();
            skeleton.getChildren().clear();
        }
    }

    /** What rules matched in the open conversation, which is one of the template's. */
    private static List<String> matched(ContentState state) {
        return state.opened().stream()
                .flatMap(opened -> opened.matches().stream().map(match -> {
                    List<Message> messages = opened.conversation().messages();
                    String text = match.messageIndex() < messages.size()
                            ? messages.get(match.messageIndex()).text()
                            : "";
                    return text.substring(Math.min(match.start(), text.length()), Math.min(match.end(), text.length()));
                }))
                .toList();
    }

    private void show(Template template, List<String> matched) {
        TemplateSlots slots = TemplateSlots.of(template.skeleton());
        title.setText(TemplateWords.use(template));
        times.setText(times(template));
        users.setText(TemplateWords.users(template));
        skeleton.getChildren().clear();
        for (int i = 0; i < slots.fixed().size(); i++) {
            if (i > 0) {
                Text slot = new Text("{" + i + "}");
                slot.getStyleClass().addAll("content-text", "slot");
                skeleton.getChildren().add(slot);
            }
            addFixed(slots.fixed().get(i), slots.marksIn(i, matched));
        }
        columns(slots.count());
        table.getItems()
                .setAll(template.uses().stream()
                        .map(use -> new Row(use, slots.valuesIn(use.messages())))
                        .toList());
    }

    private void addFixed(String text, List<int[]> marks) {
        int from = 0;
        for (int[] mark : marks) {
            addText(text.substring(from, mark[0]), "content-text");
            addText(text.substring(mark[0], mark[1]), "content-text", "marked-text", "skeleton-mark");
            from = mark[1];
        }
        addText(text.substring(from), "content-text");
    }

    private void addText(String words, String... classes) {
        Text text = new Text(words);
        text.getStyleClass().addAll(classes);
        skeleton.getChildren().add(text);
    }

    private String times(Template template) {
        String listed = template.uses().size() < template.conversations()
                ? " · the first " + Formats.count(template.uses().size()) + " are listed"
                : "";
        return template.firstAtMillis() == null
                ? "No times given" + listed
                : "First " + Formats.minute(template.firstAtMillis(), display.zone()) + ", last "
                        + Formats.minute(template.lastAtMillis(), display.zone()) + listed
                        + " · double-click opens a conversation";
    }

    private void columns(int slots) {
        table.getColumns().clear();
        column(
                "When",
                10.5,
                row -> row.use().atMillis() == null
                        ? ""
                        : Formats.minute(row.use().atMillis(), display.zone()));
        column("Account", 8, row -> row.use().accountId());
        column("Organisation", 9, row -> orDash(row.use().organizationId()));
        column("Campaign", 7.5, row -> orDash(row.use().campaignId()));
        for (int slot = 0; slot < Math.min(slots, MOST_SLOTS); slot++) {
            int index = slot;
            column("{" + (slot + 1) + "}", 12, row -> shortened(row.values().get(index)));
        }
    }

    private void column(String name, double ems, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(ems * display.fontPixels());
        table.getColumns().add(column);
    }

    private static String orDash(String value) {
        return value == null || value.isEmpty() ? "–" : value;
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }
}
