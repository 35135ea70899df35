package stillwatch.ui.evidence;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import stillwatch.evidence.PackagePlan;
import stillwatch.evidence.PackagePlan.Item;
import stillwatch.evidence.Preflight;
import stillwatch.evidence.content.Part.Form;
import stillwatch.ui.evidence.EvidenceViewModel.Preview;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.DisplaySettings;

/** What the chosen package would hold and leave out, and what the checks before saving say. */
final class PlanView extends VBox {
    /** The height of a row and of a header, in heights of the text. */
    private static final double ROW = 2.2;

    private static final double HEADER = 2.6;

    private final DisplaySettings display;
    private final Label summary = new Label();
    private final TableView<Item> parts = new TableView<>();
    private final CheckList checks = new CheckList();
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Card checkCard = new Card("Checks before saving", checks);
    private final Card partCard = new Card("What goes in, and what stays out", summary, parts);
    private final VBox waiting = new VBox(10, words, bar);

    PlanView(DisplaySettings display) {
        super(14);
        this.display = display;
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        words.setWrapText(true);
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.getStyleClass().add("plan-waiting");
        fillColumns();
    }

    private void fillColumns() {
        parts.setId("package-parts");
        parts.getStyleClass().add(Styles.DENSE);
        TableColumn<Item, Form> form = Columns.column("Carried", 110, Item::form);
        form.setCellFactory(column -> new FormCell());
        parts.getColumns().add(Columns.words("Part", 270, item -> item.part().title()));
        parts.getColumns().add(form);
        parts.getColumns()
                .add(Columns.words("What is left out", 420, item -> item.why().isEmpty() ? "nothing" : item.why()));
        parts.getColumns().add(Columns.words("File in the package", 230, item -> item.part()
                .path()));
    }

    /** Full, reduced or left out, by icon and word. */
    private static final class FormCell extends TableCell<Item, Form> {
        @Override
        protected void updateItem(Form form, boolean empty) {
            super.updateItem(form, empty);
            if (empty || form == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(
                    switch (form) {
                        case FULL -> "in full";
                        case REDUCED -> "reduced";
                        case LEFT_OUT -> "left out";
                    });
            setGraphic(Icons.of(
                    switch (form) {
                        case FULL -> "fth-check";
                        case REDUCED -> "fth-scissors";
                        case LEFT_OUT -> "fth-minus-circle";
                    }));
        }
    }

    void show(Preview preview) {
        if (preview.plan().isPresent()) {
            show(preview.plan().get());
            getChildren().setAll(checkCard, partCard);
            return;
        }
        bar.setVisible(preview.running());
        words.setText(
                preview.running()
                        ? "Reading the originals and comparing their digests with those of the import …"
                        : preview.problem().isEmpty()
                                ? "There is no campaign in this case yet. Import a dataset and run the analysis; a package"
                                        + " documents one campaign."
                                : preview.problem());
        getChildren().setAll(waiting);
    }

    private void show(PackagePlan plan) {
        checks.clear();
        for (Preflight.Result result : plan.preflight()) {
            checks.add(result.check(), result.blocks() ? "forbids saving" : "weakens the package");
        }
        summary.setText("Case revision " + plan.revision() + ": " + count(plan.members(), "account")
                + " (the crowd included and marked), "
                + count(plan.reasons(), "finding") + " with counter-evidence, " + count(plan.exhibits(), "quoted row")
                + ". Marked TLP:" + plan.profile().marking().toUpperCase(java.util.Locale.ROOT) + ".");
        List<Item> items = plan.items();
        parts.getItems().setAll(items);
        double row = Math.ceil(display.fontPixels() * ROW);
        parts.setFixedCellSize(row);
        parts.setPrefHeight(items.size() * row + Math.ceil(display.fontPixels() * HEADER) + 20);
        parts.setMinHeight(USE_PREF_SIZE);
    }

    private static String count(int number, String thing) {
        return Formats.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
