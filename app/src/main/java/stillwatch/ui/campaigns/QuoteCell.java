package stillwatch.ui.campaigns;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The words around a match, the match itself marked by ground, weight and line. */
final class QuoteCell extends TableCell<MatchQuote, MatchQuote> {
    @Override
    protected void updateItem(MatchQuote quote, boolean empty) {
        super.updateItem(quote, empty);
        setGraphic(null);
        setText(empty || quote == null || !quote.covered() ? null : "Covered. Open the conversation to reveal it.");
        if (!empty && quote != null && !quote.covered()) {
            Text matched = new Text(quote.matched());
            matched.getStyleClass().addAll("quote-text", "quote-matched");
            TextFlow flow = new TextFlow(plain(quote.before()), matched, plain(quote.after()));
            flow.setPrefWidth(0);
            flow.prefWidthProperty().bind(getTableColumn().widthProperty().subtract(16));
            setGraphic(flow);
        }
    }

    private static Text plain(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("quote-text");
        return text;
    }
}
