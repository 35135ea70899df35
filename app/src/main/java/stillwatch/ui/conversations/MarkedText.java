package stillwatch.ui.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import stillwatch.store.QuotedMatchQuery.Match;

/** A piece of content with its matched spans on a coloured ground, underlined, and explained on pointing at them. */
final class MarkedText extends Region {
    private static final Duration EXPLAINED_AFTER = Duration.millis(250);

    private final TextFlow flow = new TextFlow();
    private final List<Ground> grounds = new ArrayList<>();

    /** The coloured ground of one span, laid under its letters. */
    private record Ground(Path path, int start, int end) {}

    MarkedText(Block block, List<Match> matches) {
        for (Block.Mark mark : block.marks()) {
            Path path = new Path();
            path.getStyleClass().addAll("mark-ground", Marks.style(matches.get(mark.match())));
            path.setManaged(false);
            grounds.add(new Ground(path, mark.start(), mark.end()));
            getChildren().add(path);
        }
        addTexts(block, matches);
        getChildren().add(flow);
    }

    private void addTexts(Block block, List<Match> matches) {
        // The line break that ends a piece is the step to the next piece; drawn, it would be an empty line between
        // them.
        int length = block.text().length() - (block.text().endsWith("\n") ? 1 : 0);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        block.marks()
                .forEach(mark -> cuts.addAll(List.of(Math.min(mark.start(), length), Math.min(mark.end(), length))));
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            List<Match> here = block.marks().stream()
                    .filter(mark -> mark.start() <= start && mark.end() >= to)
                    .map(mark -> matches.get(mark.match()))
                    .toList();
            flow.getChildren().add(text(block.text().substring(from, to), here));
            from = to;
        }
    }

    private static Text text(String words, List<Match> matches) {
        Text text = new Text(words);
        text.getStyleClass().add("content-text");
        if (!matches.isEmpty()) {
            text.getStyleClass().addAll("marked-text", Marks.style(matches.get(0)));
            Tooltip tooltip = new Tooltip(explanation(matches));
            tooltip.setShowDelay(EXPLAINED_AFTER);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(420);
            Tooltip.install(text, tooltip);
        }
        return text;
    }

    private static String explanation(List<Match> matches) {
        List<String> lines = new ArrayList<>();
        for (Match match : matches) {
            lines.add(Marks.technique(match.technique()) + ", " + Marks.weight(match) + "\n" + match.explanation()
                    + "\nRule " + match.rule());
        }
        return String.join("\n\n", lines);
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        for (Ground ground : grounds) {
            ground.path().getElements().setAll(flow.rangeShape(ground.start(), ground.end()));
        }
    }
}
