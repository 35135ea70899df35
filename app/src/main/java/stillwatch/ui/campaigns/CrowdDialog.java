package stillwatch.ui.campaigns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.stage.Window;
import javafx.util.StringConverter;
import stillwatch.store.CrowdCountedTable;
import stillwatch.store.CrowdCountedTable.Choice;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.FormDialog;

/** The values that so many accounts hold that they link nobody; each can be counted after all in the next analysis. */
final class CrowdDialog {
    private static final int SHOWN = 500;

    private final CaseSession session;
    private final Supplier<Window> owner;

    CrowdDialog(CaseSession session, Supplier<Window> owner) {
        this.session = session;
        this.owner = owner;
    }

    void open() {
        session.jobs().ask(() -> new CrowdCountedTable(session.file()).choices(SHOWN), this::ask);
    }

    private void ask(List<Choice> choices) {
        if (choices.isEmpty()) {
            session.problems()
                    .notice(
                            "No value of this case is held by so many accounts that it was left out: there is nothing to"
                                    + " count after all.");
            return;
        }
        Map<Choice, SimpleBooleanProperty> counted = new LinkedHashMap<>();
        choices.forEach(choice -> counted.put(choice, new SimpleBooleanProperty(choice.counted())));
        ListView<Choice> list = new ListView<>();
        list.setId("crowd-values");
        list.getItems().setAll(choices);
        list.setPrefHeight(220);
        list.setPlaceholder(new Label("None."));
        list.setCellFactory(view -> new CheckBoxListCell<>(counted::get, new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return CampaignWords.words(choice.layer()) + "  " + choice.value() + "  held by "
                        + Formats.count(choice.holders()) + " accounts";
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException("the list is not edited");
            }
        }));
        TextArea reason = new TextArea();
        reason.setId("crowd-reason");
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        new FormDialog(
                        session.display(),
                        owner.get(),
                        "Crowd values",
                        "A value that is held by very many accounts, such as a large network's exit, links nobody. Tick what is to be"
                                + " counted after all: the next analysis honours it. The choice is logged and can be undone.")
                .with("Held by very many", list)
                .with("Reason (stands in the log)", reason)
                .ask("Save for the next analysis", FormDialog.filled(reason), () -> {
                    List<Choice> chosen = new ArrayList<>();
                    counted.forEach((choice, on) ->
                            chosen.add(new Choice(choice.layer(), choice.value(), choice.holders(), on.get())));
                    session.act(() -> new CrowdCountedTable(session.file()).set(chosen, reason.getText()));
                });
    }
}
