package stillwatch.ui.accounts;

import java.time.ZoneId;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillwatch.dataset.Account;
import stillwatch.store.AccountProfileQuery.Profile;
import stillwatch.ui.kit.FactList;
import stillwatch.ui.kit.Formats;

/** What the provider said of an account, with the place where it stands; beside it, what the account did. */
final class FactsView extends ScrollPane {
    FactsView() {
        setFitToWidth(true);
        getStyleClass().add("detail-scroll");
    }

    void show(Profile facts, ZoneId zone) {
        Account account = facts.account();
        FactList given = new FactList()
                .with("Opened", time(account.createdAtMillis(), zone))
                .with("Organisation", account.organizationId())
                .with("E-mail domain", account.emailDomain())
                .with("Disposable e-mail", flag(account.emailDisposable()))
                .with("Country", account.country())
                .with("Plan", account.plan())
                .with("Verification", account.verification())
                .with("Payment", account.paymentId())
                .with("Virtual card", flag(account.cardVirtual()))
                .with("Sign-up address", account.signupIp())
                .with("Sign-up device", account.deviceId())
                .with("Programme", account.signupProgram())
                .with("Declared use", account.declaredUse());
        account.extra().forEach(given::with);
        FactList done = new FactList()
                .with("Status", account.status())
                .with("Status since", time(account.statusAtMillis(), zone))
                .with("Exchanges", Formats.count(facts.exchanges()))
                .with("Tokens in", Formats.count(facts.inputTokens()))
                .with("Tokens out", Formats.count(facts.outputTokens()))
                .with("Conversations", Formats.count(facts.conversations()))
                .with("First seen", time(facts.firstAtMillis(), zone))
                .with("Last seen", time(facts.lastAtMillis(), zone))
                .with("Read from", place(facts))
                .with(
                        "Campaigns",
                        facts.campaigns().stream()
                                .map(each -> each.campaignId() + " (" + each.membership() + ", " + each.state() + ")")
                                .collect(Collectors.joining(", ")));
        HBox columns = new HBox(column("As the provider says", given), column("In this case", done));
        columns.getStyleClass().add("fact-columns");
        setContent(columns);
    }

    private static VBox column(String title, FactList facts) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox column = new VBox(8, heading, facts);
        column.setPrefWidth(Region.USE_COMPUTED_SIZE);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        column.setPrefWidth(300);
        return column;
    }

    /** Where the account's row stands, as file and line. */
    static String place(Profile facts) {
        return facts.source() == null
                ? "known from its exchanges only"
                : facts.source() + ", line " + Formats.count(facts.line());
    }

    private static String time(Long atMillis, ZoneId zone) {
        return atMillis == null ? null : Formats.second(atMillis, zone);
    }

    private static String flag(Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }
}
