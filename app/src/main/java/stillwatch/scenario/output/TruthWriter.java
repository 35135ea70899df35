package stillwatch.scenario.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.scenario.world.AnswerKey;
import stillwatch.scenario.world.Holder;
import stillwatch.scenario.world.World;

/** truth.json: the answer key. Members are ordered by id, so the list tells nothing about their roles. */
public final class TruthWriter {
    private TruthWriter() {}

    /** @param madeBy scenario, seed and scale, so that the dataset can be made again */
    public static void write(DatasetFolder folder, World world, String madeBy) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(folder.small("truth.json"))) {
            // The default indenter ends lines as the platform does, which would change the bytes.
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("made_by", madeBy);
            json.writeArrayFieldStart("campaigns");
            for (AnswerKey answer : world.answers()) {
                json.writeStartObject();
                json.writeStringField("name", answer.name());
                accounts(json, answer.members());
                json.writeArrayFieldStart("techniques");
                for (String technique : answer.techniques()) {
                    json.writeString(technique);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            innocents(json, world);
            json.writeEndObject();
        }
    }

    /** Look-alikes, and strangers near a campaign: whoever names them should learn which trap that was. */
    private static void innocents(JsonGenerator json, World world) throws IOException {
        Set<Holder> guilty = world.answers().stream()
                .flatMap(answer -> answer.members().stream())
                .collect(Collectors.toSet());
        json.writeArrayFieldStart("innocents");
        for (Map.Entry<String, List<Holder>> part : world.parts().entrySet()) {
            List<Holder> others = part.getValue().stream()
                    .filter(holder -> !guilty.contains(holder))
                    .toList();
            if (!others.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("name", part.getKey().replaceFirst("^campaign", "bystanders"));
                accounts(json, others);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void accounts(JsonGenerator json, List<Holder> holders) throws IOException {
        json.writeArrayFieldStart("accounts");
        for (String id : holders.stream().map(Holder::id).sorted().toList()) {
            json.writeString(id);
        }
        json.writeEndArray();
    }
}
