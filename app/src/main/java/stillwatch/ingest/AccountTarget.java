package stillwatch.ingest;

import java.util.List;
import java.util.Map;
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

    private final List<String> extras;
    private final Fields fields;
    private final RowSink sink;

    AccountTarget(List<ColumnMapping> columns, RowSink sink) {
        this.sink = sink;
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
        if (problem == null) {
            sink.add(into -> into.account(account, line, byteOffset), 512);
            sink.tally().made("accounts");
        }
        fields.clear();
        return problem;
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
                fields.text("email_domain"),
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
