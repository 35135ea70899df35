package stillwatch.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import stillwatch.ui.kit.FactList;
import stillwatch.ui.workspace.DisplaySettings;

/** Help without a network: every act with its key, and what the words mean. Stays open beside the work. */
final class HelpWindow {
    private final Stage stage = new Stage();
    private final TextField search = new TextField();
    private final VBox words = new VBox();
    private final Glossary glossary = Glossary.shipped();

    HelpWindow(List<CommandGroup> groups, DisplaySettings display, Window owner) {
        stage.initOwner(owner);
        stage.setTitle("Help – Stillwatch");
        search.setPromptText("Find a word");
        search.textProperty().subscribe(this::showWords);
        words.getStyleClass().add("page");
        BorderPane wordsPage = new BorderPane(scroll(words));
        VBox head = new VBox(search);
        head.getStyleClass().add("accounts-head");
        wordsPage.setTop(head);
        TabPane tabs = new TabPane(new Tab("Words and signals", wordsPage), new Tab("Keys", scroll(keys(groups))));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Scene scene = new Scene(tabs, 720, 640);
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        Subscription dress = display.dress(scene);
        stage.setScene(scene);
        stage.setOnHidden(event -> dress.unsubscribe());
    }

    void show() {
        stage.show();
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private void showWords(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).trim();
        words.getChildren().clear();
        for (Glossary.Chapter chapter : glossary.chapters()) {
            FactList list = new FactList();
            chapter.entries().stream()
                    .filter(entry -> (entry.word() + " " + entry.meaning())
                            .replace('_', ' ')
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted.replace('_', ' ')))
                    .forEach(entry -> list.with(entry.word().replace('_', ' '), entry.meaning()));
            if (list.getRowCount() > 0) {
                words.getChildren().addAll(heading(chapter.title()), list);
            }
        }
        if (words.getChildren().isEmpty()) {
            words.getChildren().add(new Label("No word or meaning holds \"" + typed + "\"."));
        }
    }

    private static VBox keys(List<CommandGroup> groups) {
        VBox page = new VBox();
        page.getStyleClass().add("page");
        for (CommandGroup group : groups) {
            FactList list = new FactList();
            group.commands()
                    .filter(command -> !command.keys().isEmpty())
                    .forEach(command -> list.with(command.keys(), command.title()));
            if (list.getRowCount() > 0) {
                page.getChildren().addAll(heading(group.title()), list);
            }
        }
        return page;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }
}
