package stillwatch.scenario.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.util.List;
import stillwatch.scenario.world.AnswerKey;
import stillwatch.scenario.world.Holder;

/** truth.json: the answer key. Members are ordered by id, so the list tells nothing about their roles. */
public final class TruthWriter {
    private TruthWriter() {}

    /** @param madeBy scenario, seed and scale, so that the dataset can be made again */
    public static void write(DatasetFolder folder, List<AnswerKey> answers, String madeBy) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(folder.small("truth.json"))) {
            // The default indenter ends lines as the platform does, which would change the bytes.
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("made_by", madeBy);
            json.writeArrayFieldStart("campaigns");
            for (AnswerKey answer : answers) {
                json.writeStartObject();
                json.writeStringField("name", answer.name());
                json.writeArrayFieldStart("accounts");
                for (String id :
                        answer.members().stream().map(Holder::id).sorted().toList()) {
                    json.writeString(id);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("techniques");
                for (String technique : answer.techniques()) {
                    json.writeString(technique);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
