package stillwatch.ui.rejects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Importer;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/** A case with two damaged files: 1,203 rejects in exchanges.csv, of three reasons, and two in accounts.csv. */
final class RejectedRows {
    private RejectedRows() {}

    static CaseFile in(Path folder) {
        CaseFile file = CaseFile.create(folder.resolve("Spring review.stillwatch"), "Ada Analyst", Clock.systemUTC());
        StringBuilder exchanges = new StringBuilder("account_id,timestamp,client\n");
        for (int i = 0; i < 1_200; i++) {
            exchanges.append("acct-").append(i).append(",yesterday,sdk\n");
        }
        exchanges.append("acct-ok,2026-04-22T09:15:00Z,sdk\n");
        exchanges.append("=cmd(),2026-04-22T09:15:00Z\n");
        exchanges.append(",2026-04-22T09:15:00Z,\u001b[31mred\u202e\n");
        exchanges.append("caf\u00ff,2026-04-22T09:15:00Z,sdk\n");
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Files.write(data.resolve("exchanges.csv"), latin(exchanges.toString()));
            Files.writeString(data.resolve("accounts.csv"), "account_id,plan\n,free\n,team\n");
            new Importer(file).run(List.of(data), ImportOptions.recognised(), Progress.silent());
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One byte 0xff as it is, everything else in UTF-8. */
    private static byte[] latin(String text) {
        byte[] bytes = text.replace("\u00ff", "\u0001").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xff : bytes[i];
        }
        return bytes;
    }
}
