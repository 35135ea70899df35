package stillwatch.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillwatch.ui.kit.Icons;

/** What a user sees without a case: three ways to get one, and the cases that were open before. */
final class StartPage extends StackPane {
    /** What the page can set off. */
    interface Ways {
        void openSample();

        void newCase();

        void chooseCase();

        void open(Path caseFile);
    }

    StartPage(Ways ways, List<Path> recent) {
        getStyleClass().add("start-page");
        Label name = new Label("Stillwatch");
        name.getStyleClass().add("start-title");
        HBox brand = new HBox(16, new Emblem(52), name);
        brand.setAlignment(Pos.CENTER_LEFT);
        Label purpose = new Label(
                "Find groups of accounts that harvest a model together, see why they belong together, and hand over the"
                        + " evidence. Everything stays on this computer.");
        purpose.getStyleClass().add("start-purpose");
        purpose.setWrapText(true);
        Button sample = way(
                "start-sample",
                "fth-compass",
                "Open sample case",
                "A practice dataset with hidden campaigns, imported and analysed for you",
                ways::openSample);
        sample.getStyleClass().add("start-way-first");
        sample.setDefaultButton(true);
        Button fresh =
                way("start-new", "fth-file-plus", "New case…", "An empty case file for your own data", ways::newCase);
        Button open = way(
                "start-open", "fth-folder", "Open case…", "Go on with a case file on this computer", ways::chooseCase);
        VBox page = new VBox(brand, purpose, new VBox(10, sample, fresh, open));
        page.getStyleClass().add("start-column");
        if (!recent.isEmpty()) {
            page.getChildren().add(recent(ways, recent));
        }
        page.setMaxSize(620, Region.USE_PREF_SIZE);
        getChildren().add(page);
    }

    private static Button way(String id, String icon, String verb, String words, Runnable act) {
        Label title = new Label(verb);
        title.getStyleClass().add("start-way-title");
        Label detail = new Label(words);
        detail.getStyleClass().add("start-way-detail");
        HBox content = new HBox(16, Icons.of(icon), new VBox(2, title, detail));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", content);
        button.setId(id);
        button.setAccessibleText(verb);
        button.getStyleClass().add("start-way");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static Node recent(Ways ways, List<Path> recent) {
        Label heading = new Label("Recent cases");
        heading.getStyleClass().add("section-title");
        VBox list = new VBox(heading);
        list.getStyleClass().add("start-recent");
        for (Path path : recent) {
            Label name = new Label(path.getFileName().toString().replaceFirst("\\.stillwatch$", ""));
            Label folder = new Label(String.valueOf(path.getParent()));
            folder.getStyleClass().addAll("muted", "small");
            folder.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
            HBox content = new HBox(12, name, folder);
            content.setAlignment(Pos.BASELINE_LEFT);
            Button button = new Button("", content);
            button.getStyleClass().add("start-recent-case");
            button.setAccessibleText("Open " + path);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> ways.open(path));
            list.getChildren().add(button);
        }
        return list;
    }
}
