package stillwatch.ui.campaigns;

import javafx.scene.layout.Region;

/**
 * How far one reason moves the score: a track from 0 to 1, a mark at the score, and a band from the score without the
 * reason to the score with it. Reasons for and against differ in colour and in the side of the mark on which the band lies.
 */
final class ContributionBar extends Region {
    private static final double MARK_PIXELS = 2;

    private final Region track = region("track");
    private final Region band = region("band");
    private final Region mark = region("mark");
    private final double with;
    private final double without;

    /** @param with the score, 0 to 1, @param without what it would be without the reason */
    ContributionBar(double with, double without) {
        this.with = with;
        this.without = without;
        getStyleClass().addAll("contribution", without > with ? "against" : "for");
        getChildren().addAll(track, band, mark);
        setMinWidth(60);
        setPrefSize(140, 12);
        setMaxHeight(12);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        track.resizeRelocate(0, height / 2 - 3, width, 6);
        double left = Math.min(with, without) * width;
        double right = Math.max(with, without) * width;
        band.resizeRelocate(left, height / 2 - 3, Math.max(1, right - left), 6);
        mark.resizeRelocate(Math.min(width - MARK_PIXELS, with * width), 0, MARK_PIXELS, height);
    }
}
