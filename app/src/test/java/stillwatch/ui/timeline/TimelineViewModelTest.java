package stillwatch.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.FilledCase;
import stillwatch.store.TimeGrid;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficLanesQuery.Lane;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.DisplaySettings;
import stillwatch.ui.workspace.Jobs;
import stillwatch.ui.workspace.Problems;
import stillwatch.ui.workspace.ScreenId;
import stillwatch.ui.workspace.Selection;
import stillwatch.ui.workspace.TimeSpan;
import stillwatch.ui.workspace.Whose;

class TimelineViewModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private CaseSession session;
    private TimelineViewModel model;

    @BeforeEach
    void open() {
        file = FilledCase.at(folder.resolve("filled.stillwatch"));
        session = sessionOn(file);
        session.open(ScreenId.TIMELINE);
        model = new TimelineViewModel(session);
        model.refresh();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static CaseSession sessionOn(CaseFile file) {
        Problems problems = new Problems();
        return new CaseSession(file, Jobs.immediate(problems), problems, new DisplaySettings());
    }

    private TimelinePicture picture() {
        return model.state().get().picture().orElseThrow();
    }

    private TimeSpan window() {
        return model.state().get().window().orElseThrow();
    }

    @Test
    void beginsWithTheWholeCaseInCampaignLanes() {
        assertEquals(model.state().get().traffic().orElseThrow().extent(), window());
        assertEquals(
                List.of("C1", "C2", "C3"),
                picture().lanes().stream().map(Lane::name).toList());
        assertEquals(
                new CaseTotalsQuery(file).ask().exchanges(), picture().total().sum());
        assertFalse(model.state().get().loading());
    }

    @Test
    void neverAsksForMoreBucketsThanPixelsAllow() {
        for (double pixels : new double[] {200, 800, 1700}) {
            model.resize(pixels);
            for (int i = 0; i < 40; i++) {
                TimeGrid grid = picture().grid();
                assertTrue(window().lengthMillis() * BucketWidths.LEAST_PIXELS / pixels <= grid.widthMillis());
                assertTrue(grid.fromMillis() <= window().fromMillis() && grid.toMillis() >= window().toMillis());
                model.zoom(0.7);
            }
            model.lookAtAll();
        }
    }

    @Test
    void zoomKeepsTheMomentUnderTheCursorInItsPlace() {
        long anchor = window().fromMillis() + window().lengthMillis() / 4;
        model.zoom(0.5, anchor);
        assertEquals(0.25, (double) (anchor - window().fromMillis()) / window().lengthMillis(), 1e-6);
    }

    @Test
    void neverLeavesTheCaseAndNeverLooksCloserThanTheTimesAreExact() {
        TimeSpan extent = window();
        model.zoom(0.1);
        model.pan(-1000);
        assertEquals(extent.fromMillis(), window().fromMillis());
        model.pan(1000);
        assertEquals(extent.toMillis(), window().toMillis());
        model.zoom(1e-12);
        assertEquals(TimelineViewModel.LEAST_WINDOW_MILLIS, window().lengthMillis());
        model.zoom(1e12);
        assertEquals(extent, window());
    }

    @Test
    void oneGestureChangesOneZoomOnly() {
        TimeSpan before = window();
        model.change(look -> look.withKind(TrafficKind.MODEL));
        assertEquals(before, window());
        assertEquals(Detail.LANES, model.state().get().look().detail());
        model.zoom(0.5);
        assertEquals(TrafficKind.MODEL, model.state().get().look().kind());
    }

    @Test
    void aSelectedCampaignIsWhatIsCounted() {
        model.selectCampaign("C1");
        assertEquals(48 * 70, picture().total().sum());
        model.change(look -> look.withDetail(Detail.ACCOUNTS));
        assertEquals(48, picture().raster().orElseThrow().rows().size());
        model.change(look -> look.withWhose(Whose.EVERYBODY));
        assertEquals(240, picture().raster().orElseThrow().accounts());
    }

    @Test
    void pickingAnAccountInACampaignKeepsTheCampaignsRows() {
        model.selectCampaign("C1");
        model.change(look -> look.withDetail(Detail.ACCOUNTS));
        model.selectAccount(3, false);
        model.selectAccount(5, true);
        assertEquals(Set.of(3L, 5L), session.selection().get().accountKeys());
        assertEquals(48, picture().raster().orElseThrow().rows().size());
        model.selectAccount(3, true);
        assertEquals(Set.of(5L), session.selection().get().accountKeys());
    }

    @Test
    void accountsPickedOnAnotherScreenAreWhatIsCountedHere() {
        session.open(ScreenId.ACCOUNTS);
        session.open(ScreenId.TIMELINE, Selection.NOTHING.withAccounts(Set.of(1L, 2L)));
        model.refresh();
        assertEquals(140, picture().total().sum());
    }

    @Test
    void aDraggedSpanBecomesTheSharedSelectionAndCanBeLookedAt() {
        TimeSpan span = new TimeSpan(FilledCase.START_MILLIS, FilledCase.START_MILLIS + 86_400_000L);
        model.selectSpan(span);
        assertEquals(Optional.of(span), session.selection().get().span());
        model.lookAtSelection();
        assertEquals(span.lengthMillis(), window().lengthMillis());
        model.clearSpan();
        assertTrue(session.selection().get().span().isEmpty());
    }

    @Test
    void singleExchangesAreDrawnWhereTheyFitAndCountedWhereNot() {
        model.selectCampaign("C2");
        model.change(look -> look.withDetail(Detail.EXCHANGES));
        assertEquals(24 * 70, picture().ticks().orElseThrow().size());
        assertFalse(picture().hasTooManyTicks());
    }

    @Test
    void aCaseWithoutExchangesSaysSo() {
        try (CaseFile empty = CaseFile.create(folder.resolve("empty.stillwatch"), "Ada", file.clock())) {
            TimelineViewModel nothing = new TimelineViewModel(sessionOn(empty));
            nothing.refresh();
            assertTrue(nothing.state().get().isEmptyCase());
            nothing.zoom(0.5);
            nothing.pan(1);
            nothing.lookAtAll();
            assertTrue(nothing.state().get().window().isEmpty());
        }
    }
}
