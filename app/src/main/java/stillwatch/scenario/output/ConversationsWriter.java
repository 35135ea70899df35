package stillwatch.scenario.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Call;
import stillwatch.scenario.world.Ids;

/** conversations.jsonl: the sampled content, with earlier turns of the session where there are any. */
public final class ConversationsWriter implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final Ids ids;
    private final Sampling sampling;
    private final JsonGenerator json;
    private final MessageParts parts;
    private long rows;

    public ConversationsWriter(DatasetFolder folder, Ids ids, Sampling sampling) throws IOException {
        this.ids = ids;
        this.sampling = sampling;
        this.json = new JsonFactory().createGenerator(folder.large("conversations.jsonl"));
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.parts = new MessageParts(json);
    }

    public long rows() {
        return rows;
    }

    /** Writes the exchange's content where it was sampled. */
    public void offer(Call call, long exchangeNumber) throws IOException {
        if (!sampling.keeps(call)) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("conversation_id", ids.conversation(rows++));
        json.writeStringField("account_id", call.holder.id());
        json.writeStringField("timestamp", TIME.format(Instant.ofEpochMilli(call.atMillis)));
        json.writeStringField("model", call.model);
        if (call.session != 0) {
            json.writeStringField("session_id", Ids.hex("s_", call.session, 11));
        }
        json.writeStringField("exchange_id", ids.exchange(exchangeNumber));
        json.writeArrayFieldStart("messages");
        if (call.client.system() != null) {
            parts.text("system", call.client.system().text());
        }
        for (int i = call.earlierSeeds.length - 1; i >= 0; i--) {
            Ask ask = call.earlierAsks[i];
            parts.text("user", ask.promptText(call.earlierSeeds[i]));
            parts.text("assistant", ask.replyText(call.earlierSeeds[i]));
        }
        parts.request(call);
        parts.response(call);
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        if (rows > 0) {
            json.writeRaw('\n');
        }
        json.close();
    }
}
