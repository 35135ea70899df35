package stillwatch.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stillwatch.dataset.Account;

/** Makes accounts. A column that the dataset format does not list is kept with the account. */
final class AccountTarget implements Target {
    static final List<String> COLUMNS = List.of(
            "account_id",
            "created_at",
            "organization_id",
            "email_domain",
            "country",
            "plan",
            "verification",
            "payment_id",
            "signup_ip",
            "device_id",
            "status",
            "status_at",
            "declared_use",
            "signup_program",
            "email_disposable",
            "card_virtual");

    /** How many accounts of a log are remembered, so that its millions of records say each only once. */
    private static final int REMEMBERED = 200_000;

    private final Set<Account> said = new HashSet<>();
    private final boolean isLog;
    private final boolean isMentioned;
    private final List<String> extras;
    private final Fields fields;
    private final RowSink sink;

    AccountTarget(List<ColumnMapping> columns, RowSink sink, Mapping mapping) {
        this.sink = sink;
        isLog = !mapping.isDataset();
        isMentioned = mapping.rows().size() > 1;
        fields = new Fields(columns, sink.tally());
        extras = columns.stream()
                .map(ColumnMapping::column)
                .filter(column -> !COLUMNS.contains(column))
                .toList();
    }

    @Override
    public void set(int column, byte[] bytes, int from, int to) {
        fields.set(column, bytes, from, to);
    }

    @Override
    public void fail(String reason) {
        fields.fail(reason);
    }

    @Override
    public String end(long line, long byteOffset) {
        Account account = fields.required("account_id") == null ? null : account();
        String problem = fields.problem();
        if (problem == null && isNew(account)) {
            sink.add(into -> into.account(account, line, byteOffset), 512);
            sink.tally().made("accounts");
        }
        fields.clear();
        return problem;
    }

    /** A log says the same of an account again and again, or, beside an exchange, nothing but its id. */
    private boolean isNew(Account account) {
        if (!isLog) {
            return true;
        }
        if (isMentioned && fields.count() == 1) {
            return false;
        }
        if (said.size() >= REMEMBERED) {
            said.clear();
        }
        return said.add(account);
    }

    /** Logs write whole addresses; who somebody is beyond the domain is not kept. */
    private String emailDomain() {
        String given = fields.text("email_domain");
        return given == null ? null : given.substring(given.lastIndexOf('@') + 1);
    }

    private Account account() {
        Map<String, String> extra = new TreeMap<>();
        for (String column : extras) {
            String value = fields.text(column);
            if (value != null) {
                extra.put(column, value);
            }
        }
        return new Account(
                fields.text("account_id"),
                fields.time("created_at"),
                fields.text("organization_id"),
                emailDomain(),
                fields.text("country"),
                fields.text("plan"),
                fields.text("verification"),
                fields.text("payment_id"),
                fields.text("signup_ip"),
                fields.text("device_id"),
                fields.text("status"),
                fields.time("status_at"),
                fields.text("declared_use"),
                fields.text("signup_program"),
                fields.flag("email_disposable"),
                fields.flag("card_virtual"),
                extra);
    }

    @Override
    public void drop() {
        fields.clear();
    }
}
