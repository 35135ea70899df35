package stillwatch.scenario.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stillwatch.scenario.chance.Rng;
import stillwatch.scenario.world.AnswerKey;
import stillwatch.scenario.world.World;

/**
 * intel.json: what peers sent, as a STIX 2.1 bundle. A few indicators fit, most are about others, and some are stale and
 * fit an innocent: a match is a lead, not a verdict.
 */
public final class IntelWriter {
    private static final int ABOUT_OTHERS = 12;
    private final JsonGenerator json;
    private final Rng rng;
    private final String sentAt;

    private IntelWriter(JsonGenerator json, Rng rng, String sentAt) {
        this.json = json;
        this.rng = rng;
        this.sentAt = sentAt;
    }

    public static void write(DatasetFolder folder, World world) throws IOException {
        Rng rng = world.rng("intel");
        String sentAt = Instant.ofEpochMilli(world.span().fromMillis()).toString();
        try (JsonGenerator json = new JsonFactory().createGenerator(folder.small("intel.json"))) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("type", "bundle");
            json.writeStringField("id", "bundle--" + uuid(rng));
            json.writeArrayFieldStart("objects");
            IntelWriter writer = new IntelWriter(json, rng, sentAt);
            for (String address : folder.has(Omission.ADDRESSES) ? addresses(world, rng) : List.<String>of()) {
                writer.indicator("Address seen in bulk harvesting", pattern(address));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static List<String> addresses(World world, Rng rng) {
        List<String> addresses = new ArrayList<>();
        for (AnswerKey answer : world.answers()) {
            for (int i = 0; i < 2; i++) {
                addresses.add(rng.pick(answer.members()).signupIp);
            }
        }
        addresses.add(rng.pick(world.holders()).signupIp);
        for (int i = 0; i < ABOUT_OTHERS; i++) {
            addresses.add(world.networks().cloud(rng).address(rng.below(1 << 18)));
        }
        addresses.removeIf(address -> address == null || address.isEmpty());
        // By address, so that the order does not tell which ones fit.
        return addresses.stream().distinct().sorted().toList();
    }

    private void indicator(String name, String pattern) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "indicator");
        json.writeStringField("spec_version", "2.1");
        json.writeStringField("id", "indicator--" + uuid(rng));
        json.writeStringField("created", sentAt);
        json.writeStringField("modified", sentAt);
        json.writeStringField("name", name);
        json.writeStringField("pattern", pattern);
        json.writeStringField("pattern_type", "stix");
        json.writeStringField("valid_from", sentAt);
        json.writeArrayFieldStart("indicator_types");
        json.writeString("anomalous-activity");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String pattern(String address) {
        String type = address.indexOf(':') >= 0 ? "ipv6-addr" : "ipv4-addr";
        return "[" + type + ":value = '" + address + "']";
    }

    /** A version 4 UUID from the seed: the random one of the platform would differ from run to run. */
    private static String uuid(Rng rng) {
        long high = rng.nextLong() & ~0xF000L | 0x4000L;
        long low = rng.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new java.util.UUID(high, low).toString();
    }
}
