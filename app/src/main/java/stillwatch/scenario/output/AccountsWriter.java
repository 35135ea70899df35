package stillwatch.scenario.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import stillwatch.scenario.world.Holder;

/** accounts.csv, ordered by id: the order in which the world was made would give the campaigns away. */
public final class AccountsWriter {
    private AccountsWriter() {}

    public static void write(DatasetFolder folder, List<Holder> holders) throws IOException {
        List<Holder> ordered =
                holders.stream().sorted(Comparator.comparing(Holder::id)).toList();
        try (OutputStream out = folder.small("accounts.csv")) {
            CsvRow row = new CsvRow(out);
            row.header(
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
            for (Holder holder : ordered) {
                write(row, holder, folder);
            }
            row.flush();
        }
    }

    private static void write(CsvRow row, Holder holder, DatasetFolder folder) throws IOException {
        row.text(holder.id());
        row.time(holder.createdAtMillis);
        row.text(holder.organizationId);
        row.text(holder.emailDomain);
        row.text(holder.country.code());
        row.text(holder.plan);
        row.text(holder.verification);
        row.text(folder.unless(Omission.PAYMENT, holder.paymentId));
        row.text(folder.unless(Omission.ADDRESSES, holder.signupIp));
        row.text(folder.unless(Omission.DEVICES, holder.deviceId));
        row.text(holder.status);
        if (holder.statusAtMillis == 0) {
            row.time(holder.createdAtMillis);
        } else {
            row.time(holder.statusAtMillis);
        }
        row.text(holder.declaredUse);
        row.text(holder.signupProgram);
        row.text(Boolean.toString(holder.emailDisposable));
        row.text(folder.unless(Omission.PAYMENT, Boolean.toString(holder.cardVirtual)));
        row.end();
    }
}
