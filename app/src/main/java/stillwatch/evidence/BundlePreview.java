package stillwatch.evidence;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a peer's STIX bundle holds and under which marking, before anything of it is imported. Nothing is kept or changed.
 *
 * @param speakers the identities that the bundle names
 * @param objects object type to how many
 * @param patterns the indicators' patterns, at most {@link #MOST_SHOWN}
 * @param marking the strictest TLP label in the bundle, such as {@code TLP:AMBER}; empty where there is none
 */
public record BundlePreview(List<String> speakers, Map<String, Long> objects, List<String> patterns, String marking) {
    static final int MOST_SHOWN = 200;
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_DEPTH = 100;
    /** From free to most restricted. */
    private static final List<String> LABELS = List.of("white", "clear", "green", "amber", "amber+strict", "red");

    private static final Map<String, String> PUBLISHED = Map.of(
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "clear",
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green",
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber",
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict",
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "red",
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "white",
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "green",
            "marking-definition--f88d31f6-486f-44da-b317-333bde0b82aa", "amber",
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red");

    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .build())
            .build();

    /** @throws IOException where it cannot be read or is no bundle, in a sentence */
    public static BundlePreview of(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file.getFileName() + " is larger than " + (MOST_BYTES >> 20)
                    + " MiB and was not read. Ask the peer for it in parts.");
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readAllBytes(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException(file.getFileName() + " is no JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode objects = root.isArray() ? root : root.path("objects");
        if (!objects.isArray()) {
            throw new IOException(file.getFileName() + " is no STIX bundle: it has no list of objects.");
        }
        List<String> speakers = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        Map<String, Long> counts = new TreeMap<>();
        Map<String, JsonNode> definitions = new HashMap<>();
        objects.forEach(object -> {
            if (object.path("type").asText().equals("marking-definition")) {
                definitions.put(object.path("id").asText(), object);
            }
        });
        int strictest = -1;
        for (JsonNode object : objects) {
            String type = object.path("type").asText("unknown");
            counts.merge(type, 1L, Long::sum);
            if (type.equals("identity")) {
                speakers.add(object.path("name").asText());
            }
            if (object.has("pattern") && patterns.size() < MOST_SHOWN) {
                patterns.add(object.path("pattern").asText());
            }
            for (JsonNode reference : object.path("object_marking_refs")) {
                strictest = Math.max(strictest, LABELS.indexOf(label(reference.asText(), definitions)));
            }
        }
        return new BundlePreview(
                List.copyOf(speakers),
                counts,
                List.copyOf(patterns),
                strictest < 0 ? "" : "TLP:" + LABELS.get(strictest).toUpperCase(Locale.ROOT));
    }

    private static String label(String id, Map<String, JsonNode> definitions) {
        JsonNode definition = definitions.get(id);
        if (definition == null) {
            return PUBLISHED.getOrDefault(id, "");
        }
        String name = definition.path("name").asText("");
        return (name.startsWith("TLP:")
                        ? name.substring(4)
                        : definition.path("definition").path("tlp").asText(PUBLISHED.getOrDefault(id, "")))
                .toLowerCase(Locale.ROOT);
    }

    /** What the marking means for this case, in a sentence. */
    public String meaning() {
        return switch (marking) {
            case "TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER" -> "Marked " + marking
                    + ": after import, what the peer tells leaves in no package; texts that repeat it are masked.";
            case "" -> "The bundle carries no marking. Ask the peer what may be passed on before you import it.";
            default -> "Marked " + marking + ": it may be passed on"
                    + (marking.equals("TLP:GREEN") ? " within the community, not in public." : ".");
        };
    }
}
