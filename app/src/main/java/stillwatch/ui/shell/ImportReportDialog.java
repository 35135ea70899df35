package stillwatch.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import stillwatch.ingest.FileReport;
import stillwatch.ingest.ImportReport;
import stillwatch.ui.kit.Columns;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;

/** What an import did: each file with its rows, rejects and reasons, and the offer to analyse. */
final class ImportReportDialog {
    private static final ButtonType REJECTS = new ButtonType("Show the rejects", ButtonData.LEFT);
    private static final ButtonType ANALYSE = new ButtonType("Analyse now", ButtonData.OK_DONE);

    private final Dialog<ButtonType> dialog = new Dialog<>();

    ImportReportDialog(ImportReport report, DisplaySettings display, Window owner) {
        dialog.initOwner(owner);
        dialog.setTitle("Import report");
        dialog.setResizable(true);
        Label heading = new Label(headline(report));
        heading.getStyleClass().add("dialog-title");
        Label details = new Label("Select a file to see what was wrong with its rows.");
        details.setWrapText(true);
        details.setMinHeight(Label.USE_PREF_SIZE);
        details.getStyleClass().add("import-details");
        TableView<FileReport> files = table(report);
        files.getSelectionModel().selectedItemProperty().addListener((property, before, file) -> {
            if (file != null) {
                details.setText(details(file));
            }
        });
        VBox content = new VBox(10, heading, files, details);
        List<String> sentences = new ArrayList<>(report.warnings());
        sentences.addAll(report.missing());
        if (!sentences.isEmpty()) {
            Label missing = new Label(String.join("\n", sentences));
            missing.setWrapText(true);
            missing.setMinHeight(Label.USE_PREF_SIZE);
            missing.getStyleClass().add("muted");
            content.getChildren().add(missing);
        }
        content.getStyleClass().add("import-report");
        content.setPrefWidth(760);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ANALYSE, ButtonType.CLOSE);
        if (report.rejects() > 0) {
            dialog.getDialogPane().getButtonTypes().add(REJECTS);
        }
        var dress = display.dress(dialog.getDialogPane().getScene());
        dialog.setOnHidden(event -> dress.unsubscribe());
    }

    /**
     * Shows the report and returns at once.
     *
     * @param analyse run where the user accepts the offer
     * @param rejects run where the user wants to see the rows that could not be read
     */
    void show(Runnable analyse, Runnable rejects) {
        dialog.resultProperty().addListener((property, before, pressed) -> {
            if (pressed == ANALYSE) {
                analyse.run();
            } else if (pressed == REJECTS) {
                rejects.run();
            }
        });
        dialog.show();
    }

    static String headline(ImportReport report) {
        String rows = Formats.count(report.rows()) + " rows read, " + Formats.count(report.rejects()) + " rejected, in "
                + String.format(Locale.ROOT, "%.1f s", report.millis() / 1000.0);
        return report.isCancelled() ? "Stopped: " + rows + ". Files that were complete are in the case." : rows;
    }

    private static TableView<FileReport> table(ImportReport report) {
        TableView<FileReport> table = new TableView<>(FXCollections.observableArrayList(report.files()));
        table.getStyleClass().add("dense");
        table.getColumns().add(Columns.words("File", 230, FileReport::name));
        table.getColumns().add(Columns.words("Result", 130, file -> word(file.status())));
        table.getColumns().add(Columns.words("Holds", 100, FileReport::kind));
        table.getColumns().add(Columns.count("Rows", 90, FileReport::rows));
        table.getColumns().add(Columns.count("Rejects", 80, FileReport::rejects));
        table.setPrefSize(680, 240);
        return table;
    }

    private static String word(FileReport.Status status) {
        return switch (status) {
            case IMPORTED -> "imported";
            case ALREADY_IMPORTED -> "in the case already";
            case REFUSED -> "refused";
            case SKIPPED -> "left out";
            case CANCELLED -> "not read";
        };
    }

    static String details(FileReport file) {
        StringBuilder text = new StringBuilder(file.name()).append(": ");
        if (file.message() != null) {
            return text.append(file.message()).toString();
        }
        text.append(figures(file.made()));
        if (!file.reasons().isEmpty()) {
            text.append("\nRejected: ").append(figures(file.reasons()));
        }
        if (!file.unknownColumns().isEmpty()) {
            text.append("\nColumns that are not used: ")
                    .append(String.join(", ", file.unknownColumns().keySet()));
        }
        file.warnings().forEach(warning -> text.append('\n').append(warning));
        return text.toString();
    }

    private static String figures(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> Formats.count(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
