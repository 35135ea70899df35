package stillwatch.scenario.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.world.Call;
import stillwatch.scenario.world.Ids;

/** Messages as the chat interfaces write them: plain text, or typed parts where there are images, tools or thinking. */
final class MessageParts {
    private final JsonGenerator json;

    MessageParts(JsonGenerator json) {
        this.json = json;
    }

    void text(String role, String content) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", content);
        json.writeEndObject();
    }

    void request(Call call) throws IOException {
        String prompt = call.ask.promptText(call.seed);
        if (call.images == 0) {
            text("user", prompt);
            return;
        }
        open("user");
        for (int i = 0; i < call.images; i++) {
            json.writeStartObject();
            json.writeStringField("type", "image");
            json.writeStringField("media_type", i % 2 == 0 ? "image/png" : "image/jpeg");
            json.writeStringField("sha256", Ids.hex("", Rng.mix(call.seed + i), 16));
            json.writeEndObject();
        }
        textPart("text", prompt);
        close();
    }

    void response(Call call) throws IOException {
        if (call.refusalCategory != null) {
            text("assistant", call.ask.grammar().write("refusal", new Rng(call.seed)));
            return;
        }
        String reply = call.ask.replyText(call.seed);
        boolean thinks = call.reasoningTokens > 0;
        if (!thinks && call.toolCalls == 0) {
            text("assistant", reply);
            return;
        }
        open("assistant");
        if (thinks) {
            textPart("thinking", call.ask.thinkingText(call.seed));
        }
        textPart("text", reply);
        if (call.toolCalls == 0) {
            close();
            return;
        }
        Rng rng = new Rng(call.seed).fork("tools");
        String id = Ids.opaque("tool_", rng.nextLong());
        json.writeStartObject();
        json.writeStringField("type", "tool_use");
        json.writeStringField("id", id);
        json.writeStringField("name", call.ask.grammar().write("tool_name", rng));
        json.writeObjectFieldStart("input");
        json.writeStringField("target", call.ask.grammar().write("tool_target", rng));
        json.writeEndObject();
        json.writeEndObject();
        close();
        open("tool");
        json.writeStartObject();
        json.writeStringField("type", "tool_result");
        json.writeStringField("tool_use_id", id);
        json.writeStringField("content", call.ask.grammar().write("tool_result", rng));
        json.writeEndObject();
        close();
    }

    private void open(String role) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeArrayFieldStart("content");
    }

    private void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void textPart(String type, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField(type.equals("thinking") ? "thinking" : "text", text);
        json.writeEndObject();
    }
}
