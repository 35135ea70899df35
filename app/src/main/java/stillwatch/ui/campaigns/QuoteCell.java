package stillwatch.ui.campaigns;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The words around a match, the match itself marked by ground, weight and line. */
final class QuoteCell extends TableCell<MatchQuote, MatchQuote> {
    /** A labelled control asks its graphic for a height without telling it the width, which wrapped text needs. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() instanceof TextFlow flow
                ? snappedTopInset() + flow.prefHeight(room()) + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    private double room() {
        return getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected void updateItem(MatchQuote quote, boolean empty) {
        super.updateItem(quote, empty);
        setGraphic(null);
        setText(empty || quote == null || !quote.covered() ? null : "Covered. Open the conversation to reveal it.");
        if (!empty && quote != null && !quote.covered()) {
            Text matched = new Text(quote.matched());
            matched.getStyleClass().addAll("quote-text", "quote-matched");
            TextFlow flow = new TextFlow(plain(quote.before()), matched, plain(quote.after()));
            flow.setPrefWidth(room());
            setGraphic(flow);
        }
    }

    private static Text plain(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("quote-text");
        return text;
    }
}
