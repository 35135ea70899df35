package stillwatch.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillwatch.ui.activity.RowChangeText.Line;

class RowChangeTextTest {
    @Test
    void onlyValuesThatDifferAreShown() {
        String changes =
                "[{\"table\":\"campaign\",\"key\":4,\"before\":{\"key\":4,\"state\":\"suspected\",\"title\":\"A\"},"
                        + "\"after\":{\"key\":4,\"state\":\"confirmed\",\"title\":\"A\"}}]";
        assertEquals(List.of(new Line("campaign 4", "state", "suspected", "confirmed")), RowChangeText.lines(changes));
    }

    @Test
    void newAndDeletedRowsHaveOneEmptySide() {
        String made = "[{\"table\":\"tag\",\"key\":1,\"before\":null,\"after\":{\"key\":1,\"name\":\"relay\"}}]";
        String gone = "[{\"table\":\"tag\",\"key\":1,\"before\":{\"key\":1,\"name\":\"relay\"},\"after\":null}]";
        assertEquals(List.of(new Line("tag 1", "name", "", "relay")), RowChangeText.lines(made));
        assertEquals(List.of(new Line("tag 1", "name", "relay", "")), RowChangeText.lines(gone));
    }
}
