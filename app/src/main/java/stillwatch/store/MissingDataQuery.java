package stillwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the case's data does not hold, and which signals are off because of that. */
public final class MissingDataQuery {
    /** What must have a row, as the end of a SELECT, and what to say where it has none. */
    private record Look(String rows, Missing missing) {}

    /** Only dictionaries and small tables are asked: the answer takes no time however many exchanges there are. */
    private static final List<Look> LOOKS = List.of(
            look(
                    "account WHERE source_key IS NOT NULL",
                    "accounts",
                    "No account list",
                    "sign-up, plan and status of accounts are unknown"),
            look(
                    "account WHERE payment_id IS NOT NULL",
                    "payments",
                    "No payment fingerprints",
                    "shared payment is off"),
            look("account WHERE device_id IS NOT NULL", "devices", "No device fingerprints", "shared devices are off"),
            look("address WHERE ip IS NOT NULL", "addresses", "No addresses", "network signals are off"),
            look(
                    "route WHERE tls_fingerprint IS NOT NULL",
                    "tls_fingerprints",
                    "No TLS fingerprints",
                    "client fingerprints do not count"),
            look(
                    "prompt WHERE template_id IS NOT NULL",
                    "templates",
                    "No prompt templates",
                    "template reuse rests on sampled content only"),
            look("session", "sessions", "No sessions", "token shapes are measured per exchange"),
            look("capability", "capabilities", "No capability labels", "capability focus is off"),
            look("conversation", "content", "No sampled content", "prompt rules and template skeletons are off"),
            look("release", "releases", "No release dates", "the release pivot is off"));

    private final CaseFile file;

    public MissingDataQuery(CaseFile file) {
        this.file = file;
    }

    /**
     * @param about the word for other texts on the same: "addresses"
     * @param what what is missing: "No addresses"
     * @param consequence what that means for the case
     */
    public record Missing(String about, String what, String consequence) {}

    public List<Missing> ask() {
        return file.read(connection -> {
            List<Missing> missing = new ArrayList<>();
            for (Look look : LOOKS) {
                if (isEmpty(connection, look.rows())) {
                    missing.add(look.missing());
                }
            }
            return missing;
        });
    }

    private static Look look(String rows, String about, String what, String consequence) {
        return new Look(rows, new Missing(about, what, consequence));
    }

    private static boolean isEmpty(Connection connection, String tableAndCondition) throws SQLException {
        return Sql.number(connection, "SELECT EXISTS (SELECT 1 FROM " + tableAndCondition + ")") == 0;
    }
}
