package stillwatch.scenario.output;

import java.io.IOException;
import java.io.OutputStream;
import stillwatch.scenario.world.Call;
import stillwatch.scenario.world.Ids;

/** exchanges-000.csv and so on: a new file every five million rows, so that each can be opened and sent alone. */
public final class ExchangesWriter implements AutoCloseable {
    private static final long ROWS_PER_FILE = 5_000_000;
    private final DatasetFolder folder;
    private final Ids ids;
    private long rows;
    private OutputStream out;
    private CsvRow row;

    public ExchangesWriter(DatasetFolder folder, Ids ids) {
        this.folder = folder;
        this.ids = ids;
    }

    public long rows() {
        return rows;
    }

    /** Appends one row. @return its exchange id's number, for {@link Ids#exchange} */
    public long write(Call call) throws IOException {
        if (rows % ROWS_PER_FILE == 0) {
            nextFile();
        }
        long number = rows++;
        row.plain(ids.exchange(number));
        row.plain(call.holder.id());
        row.time(call.atMillis);
        row.plain(call.model);
        if (call.session == 0) {
            row.plain(null);
        } else {
            row.hex("s_", call.session, 11);
        }
        row.plain(folder.unless(Omission.ADDRESSES, call.ip));
        row.text(call.client.name());
        row.plain(folder.unless(Omission.DEVICES, call.client.tls()));
        row.plain(call.client.operation());
        row.number(call.inputTokens);
        row.number(call.outputTokens);
        row.number(call.toolCalls);
        row.number(call.images);
        row.number(call.status);
        boolean fingerprinted = folder.has(Omission.TEMPLATES);
        if (fingerprinted) {
            row.hex("tp_", call.ask.fingerprint(call.seed), 12);
        } else {
            row.plain(null);
        }
        if (call.client.system() == null || !fingerprinted) {
            row.plain(null);
        } else {
            row.hex("sp_", call.client.system().fingerprint(), 10);
        }
        row.number(call.reasoningTokens);
        row.number(call.cacheReadTokens);
        row.plain(call.stopReason);
        row.plain(call.refusalCategory);
        if (call.thinkingSignature == 0) {
            row.plain(null);
        } else {
            row.hex("sig_", call.thinkingSignature, 12);
        }
        boolean located = call.network != null && folder.has(Omission.ADDRESSES);
        row.numberUnlessZero(located ? call.network.asn() : 0);
        row.plain(located ? call.network.type() : null);
        row.plain(call.client.accessPath());
        row.plain(call.ask.capability());
        row.end();
        return number;
    }

    private void nextFile() throws IOException {
        close();
        long index = rows / ROWS_PER_FILE;
        String number = Long.toString(1000 + index).substring(1);
        out = folder.large("exchanges-" + number + ".csv");
        row = new CsvRow(out);
        row.header(
                "exchange_id",
                "account_id",
                "timestamp",
                "model",
                "session_id",
                "ip",
                "client",
                "tls_fingerprint",
                "operation",
                "input_tokens",
                "output_tokens",
                "tool_calls",
                "images",
                "status",
                "template_id",
                "system_prompt_hash",
                "reasoning_tokens",
                "cache_read_tokens",
                "stop_reason",
                "refusal_category",
                "thinking_signature_hash",
                "asn",
                "ip_type",
                "access_path",
                "capability");
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            row.flush();
            out.close();
            out = null;
        }
    }
}
