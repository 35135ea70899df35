package stillwatch.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import stillwatch.query.ExpressionParser;
import stillwatch.store.AccountListQuery;
import stillwatch.store.ActivityLogQuery;
import stillwatch.store.CampaignAccountsQuery;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseTotalsQuery;
import stillwatch.store.CrowdValueQuery;
import stillwatch.store.HourlyTrafficQuery;
import stillwatch.store.HourlyTrafficQuery.HourlyTraffic;
import stillwatch.store.LinkMapQuery;
import stillwatch.store.MissingDataQuery;
import stillwatch.store.ReleaseListQuery;
import stillwatch.store.ReviewQueueQuery;
import stillwatch.store.ReviewStateQuery;
import stillwatch.store.SourceListQuery;
import stillwatch.store.StatusChangesQuery;
import stillwatch.store.TagTable;
import stillwatch.store.TechniqueListQuery;
import stillwatch.store.TimeGrid;
import stillwatch.store.TopUseQuery;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficLanesQuery;
import stillwatch.store.TrafficMeasure;
import stillwatch.store.TrafficOf;
import stillwatch.store.TrafficOverTimeQuery;

/**
 * Opens a case in a process of its own and asks what each screen's view model asks first, in the order of the navigation.
 * Prints for each the seconds of the first answer, and of the answer when it is asked again.
 */
final class ScreenAnswers {
    private static final int STEPS = 400;
    private static final int ROWS_IN_SIGHT = 40;
    private static final int MOST_CONVERSATIONS = 5_000;
    private static final int MOST_ENTRIES = 2_000;

    private final CaseFile file;

    private ScreenAnswers(CaseFile file) {
        this.file = file;
    }

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (CaseFile file = CaseFile.open(Path.of(arguments[0]), "benchmark", Clock.systemUTC())) {
            print("open", start);
            ScreenAnswers screens = new ScreenAnswers(file);
            for (String when : List.of("first", "again")) {
                time(when + " Overview", screens::overview);
                time(when + " Campaigns", screens::campaigns);
                time(when + " Accounts", screens::accounts);
                time(when + " Timeline", screens::timeline);
                time(when + " Graph", screens::graph);
                time(when + " Conversations", screens::conversations);
                time(when + " Activity", screens::activity);
            }
        }
    }

    private static void time(String what, Runnable question) {
        long start = System.nanoTime();
        question.run();
        print(what, start);
    }

    private static void print(String what, long start) {
        System.out.println(what.replace(' ', '-') + " " + (System.nanoTime() - start) / 1e9);
    }

    private void overview() {
        new CaseTotalsQuery(file).ask();
        new TrafficOverTimeQuery(file).ask(STEPS);
        new TopUseQuery(file).ask(6);
        new CampaignTable(file).all();
        new ReviewStateQuery(file).ask();
        new MissingDataQuery(file).ask();
        new SourceListQuery(file).ask();
    }

    private void campaigns() {
        new CampaignTable(file).all();
    }

    private void accounts() {
        AccountListQuery query = new AccountListQuery(file);
        List<Long> keys = query.keys(ExpressionParser.parse("accounts"), AccountListQuery.Order.EXCHANGES, true);
        query.rows(keys.subList(0, Math.min(ROWS_IN_SIGHT, keys.size())));
    }

    private void timeline() {
        HourlyTraffic all = new HourlyTrafficQuery(file).askAll();
        new ReleaseListQuery(file).ask();
        new CampaignTable(file).all();
        if (all.isEmpty()) {
            return;
        }
        long from = all.hours()[0];
        long to = all.hours()[all.hours().length - 1] + 1;
        TimeGrid grid = new TimeGrid(from * TimeGrid.HOUR_MILLIS, 6 * TimeGrid.HOUR_MILLIS, (int) (to - from) / 6 + 1);
        TrafficLanesQuery lanes = new TrafficLanesQuery(file);
        lanes.ask(TrafficOf.EVERYBODY, TrafficKind.NONE, TrafficMeasure.EXCHANGES, grid);
        lanes.ask(TrafficOf.EVERYBODY, TrafficKind.CAMPAIGN, TrafficMeasure.EXCHANGES, grid);
        new StatusChangesQuery(file).ask(TrafficOf.EVERYBODY, grid);
        new HourlyTrafficQuery(file).ask(TrafficOf.EVERYBODY, TrafficMeasure.EXCHANGES, from, to);
    }

    private void graph() {
        new LinkMapQuery(file).ask();
        new CampaignTable(file).all();
        new CampaignAccountsQuery(file).ask();
        new CrowdValueQuery(file).ask(12);
    }

    private void conversations() {
        new ReviewQueueQuery(file).ask(ReviewQueueQuery.Filter.ALL, MOST_CONVERSATIONS);
        new CaseTotalsQuery(file).ask();
        new TechniqueListQuery(file).ask();
        new TagTable(file).all();
    }

    private void activity() {
        new ActivityLogQuery(file).newest("", MOST_ENTRIES);
        file.revision();
    }
}
