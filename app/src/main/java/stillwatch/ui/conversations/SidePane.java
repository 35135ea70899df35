package stillwatch.ui.conversations;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import stillwatch.casework.Tag;
import stillwatch.dataset.Conversation;
import stillwatch.store.ConversationQuery.Opened;
import stillwatch.store.QuotedMatchQuery.Match;
import stillwatch.store.TemplateUsesQuery.Template;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.MatchWords;

/** What is known of the open conversation beside its words: tags, matched rules, template, where it was read. */
final class SidePane extends ScrollPane {
    private final DisplaySettings display;
    private final IntConsumer toMatch;
    private final Runnable toTemplate;
    private final VBox column = new VBox();

    /**
     * @param toMatch brings a match into sight
     * @param toTemplate shows the template's uses
     */
    SidePane(DisplaySettings display, IntConsumer toMatch, Runnable toTemplate) {
        this.display = display;
        this.toMatch = toMatch;
        this.toTemplate = toTemplate;
        column.getStyleClass().add("side-column");
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setContent(column);
    }

    void show(ContentState state) {
        column.getChildren().clear();
        state.opened().ifPresent(opened -> {
            section("Tags", tags(state.tags()));
            section(
                    opened.matches().isEmpty()
                            ? "Matched rules"
                            : "Matched rules (" + opened.matches().size() + ")",
                    matches(state, opened));
            section("Template", template(state));
            section("Where it was read", facts(opened));
        });
    }

    private void section(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        column.getChildren().add(new VBox(6, heading, content));
    }

    private static Node tags(List<Tag> tags) {
        if (tags.isEmpty()) {
            return words("None yet: unreviewed.");
        }
        FlowPane chips = new FlowPane(8, 4);
        tags.forEach(tag -> chips.getChildren().add(TagChip.of(tag.name(), tag.color())));
        return chips;
    }

    private Node matches(ContentState state, Opened opened) {
        if (opened.matches().isEmpty()) {
            return words("No rule matched in this conversation.");
        }
        VBox cards = new VBox(8);
        for (int i = 0; i < opened.matches().size(); i++) {
            cards.getChildren().add(card(state, opened, i));
        }
        return cards;
    }

    private Node card(ContentState state, Opened opened, int index) {
        Match match = opened.matches().get(index);
        Label name = new Label(Marks.technique(match.technique()));
        name.getStyleClass().add("strong");
        Label weight = new Label(Marks.weight(match));
        weight.getStyleClass().addAll("small", "match-weight", Marks.style(match));
        Label place = words("in " + ContentBlocks.placeOf(opened.conversation().messages(), match)
                + state.wordsOf(match)
                        .flatMap(one -> MatchWords.part(one.part()))
                        .map(part -> ": " + part)
                        .orElse(""));
        Label rule = words(match.rule());
        rule.getStyleClass().add("rule-name");
        Label explanation = new Label(match.explanation());
        explanation.setWrapText(true);
        VBox lines = new VBox(2, name, weight, explanation, place);
        state.wordsOf(match).filter(one -> one.wording() != 0).ifPresent(one -> lines.getChildren()
                .add(words(MatchWords.carriers(one.inside(), one.outside()))));
        lines.getChildren().add(rule);
        lines.getStyleClass().addAll("match-card", Marks.style(match));
        lines.setAccessibleRole(AccessibleRole.BUTTON);
        lines.setAccessibleText(
                match.technique() + ", " + Marks.weight(match) + ": " + match.explanation() + " Shows the place.");
        lines.setOnMouseClicked(event -> toMatch.accept(index));
        return lines;
    }

    private Node template(ContentState state) {
        if (state.template().isEmpty()) {
            return words("Its prompt resembles no other in the case.");
        }
        Template template = state.template().get();
        Label use = words("The same prompt but for its slots: " + TemplateWords.use(template) + ". "
                + TemplateWords.users(template) + ".");
        Button open = new Button("Show template (T)");
        open.setFocusTraversable(false);
        open.setOnAction(event -> toTemplate.run());
        return new VBox(6, use, open);
    }

    private Node facts(Opened opened) {
        Conversation conversation = opened.conversation();
        VBox facts = new VBox(2);
        fact(
                facts,
                "File",
                opened.sourceName() + ", line "
                        + Formats.count(conversation.source().line()));
        fact(facts, "Byte offset", Formats.count(conversation.source().byteOffset()));
        fact(facts, "Account", conversation.accountId());
        fact(facts, "Organisation", opened.organizationId());
        fact(
                facts,
                "Time",
                conversation.atMillis() == null
                        ? null
                        : Formats.second(conversation.atMillis(), display.zone())
                                + (display.localTime().get() ? "" : " UTC"));
        fact(facts, "Model", conversation.model());
        fact(facts, "Session", conversation.sessionId());
        fact(facts, "Exchange", conversation.exchangeId());
        return facts;
    }

    private static void fact(VBox facts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.getChildren().add(words(name + ": " + value));
        }
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }
}
