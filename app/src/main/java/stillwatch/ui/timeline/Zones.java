package stillwatch.ui.timeline;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** What a zone of time is called beside a time. */
final class Zones {
    private Zones() {}

    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
