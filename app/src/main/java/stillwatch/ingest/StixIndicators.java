package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillwatch.store.SourceImport.IndicatorRow;

/**
 * Finds in the objects of a bundle what can be matched against a dataset: addresses, domains, accounts, fingerprints. STIX has
 * no words of its own for TLS fingerprints, devices and prompt templates, so peers put them into custom objects and
 * extensions; their property names are looked at.
 */
final class StixIndicators {
    /** One comparison of a pattern: object type, property, quoted value. */
    private static final Pattern COMPARISON = Pattern.compile(
            "([a-z0-9][a-z0-9-]*):([A-Za-z0-9_.'\\[\\]*-]+)\\s*(?:=|ISSUBSET|LIKE)\\s*'((?:[^'\\\\]|\\\\.)*)'");

    /** From free to most restricted (TLP 2.0, with the older WHITE). */
    private static final String[] MARKINGS = {"WHITE", "CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"};

    /** Bundles refer to the published marking definitions without carrying them. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "TLP:CLEAR",
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "TLP:GREEN",
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "TLP:AMBER",
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "TLP:AMBER+STRICT",
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "TLP:RED",
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "TLP:WHITE",
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "TLP:GREEN",
            "marking-definition--f88d31f6-486f-44da-b317-333bde0b82aa", "TLP:AMBER",
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "TLP:RED");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Reference reference;
    private final RowSink sink;

    /** Where the objects stand in the file. */
    record Reference(byte[] document, long firstLine, long byteOffset) {
        /** The place at which a text first occurs; the document's beginning where it does not. */
        long[] of(String text) {
            byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
            long line = firstLine;
            for (int at = 0; at + wanted.length <= document.length; at++) {
                if (document[at] == wanted[0] && startsWith(wanted, at)) {
                    return new long[] {line, byteOffset + at};
                }
                line += document[at] == '\n' ? 1 : 0;
            }
            return new long[] {firstLine, byteOffset};
        }

        private boolean startsWith(byte[] wanted, int at) {
            return java.util.Arrays.equals(wanted, 0, wanted.length, document, at, at + wanted.length);
        }
    }

    StixIndicators(JsonNode objects, Reference reference, RowSink sink) {
        this.reference = reference;
        this.sink = sink;
        objects.forEach(object -> byId.put(object.path("id").asText(), object));
    }

    void read(JsonNode object) {
        Set<String> found = new LinkedHashSet<>();
        String type = object.path("type").asText();
        if (type.equals("indicator")) {
            ofPattern(object, found);
        }
        ofProperties(type, object, object, found);
        if (found.isEmpty() && type.equals("indicator")) {
            sink.tally()
                    .warnings
                    .add(
                            "Some indicators of the bundle are about things that a dataset does not hold; they were left out.");
        }
    }

    private void ofPattern(JsonNode object, Set<String> found) {
        Matcher matcher = COMPARISON.matcher(object.path("pattern").asText());
        while (matcher.find()) {
            String property = matcher.group(2).replaceAll("['\\[\\]]", "");
            String value = matcher.group(3).replaceAll("\\\\(.)", "$1");
            add(object, kind(matcher.group(1), property.substring(property.lastIndexOf('.') + 1)), value, found);
        }
    }

    /** The object's own values, and those of its extensions. */
    private void ofProperties(String type, JsonNode node, JsonNode object, Set<String> found) {
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isTextual()) {
                add(object, kind(type, entry.getKey()), value.textValue(), found);
            } else if (value.isArray()) {
                value.forEach(each -> {
                    if (each.isTextual()) {
                        add(object, kind(type, entry.getKey()), each.textValue(), found);
                    }
                });
            } else if (value.isObject()) {
                ofProperties(entry.getKey().startsWith("extension-definition") ? "" : type, value, object, found);
            }
        });
    }

    /** What a property's value can be matched against, or {@code null}. */
    private static String kind(String objectType, String property) {
        String name = property.toLowerCase(java.util.Locale.ROOT);
        if (name.equals("value")) {
            return switch (objectType) {
                case "ipv4-addr", "ipv6-addr" -> "ip";
                case "domain-name" -> "domain";
                default -> null;
            };
        }
        if (objectType.equals("user-account") && (name.equals("account_login") || name.equals("user_id"))) {
            return "account";
        }
        if (name.matches("(x_)?(.*_)?(ja3|ja4|tls_fingerprint)(_hash)?")) {
            return "tls_fingerprint";
        }
        if (name.matches("(x_)?(.*_)?(device_id|device_fingerprint)")) {
            return "device";
        }
        if (name.matches("(x_)?(.*_)?(template_id|prompt_templates?|template_hash|prompt_hash)")) {
            return "template";
        }
        return name.matches("(x_)?(.*_)?(user_agent|client)") ? "client" : null;
    }

    private void add(JsonNode object, String kind, String value, Set<String> found) {
        if (kind == null || value.isEmpty() || !found.add(kind + " " + value)) {
            return;
        }
        String id = object.path("id").asText();
        IndicatorRow row = new IndicatorRow(
                id,
                kind,
                value,
                label(object),
                createdBy(object),
                marking(object),
                time(object, "modified"),
                time(object, "valid_from"),
                time(object, "valid_until"),
                object.path("revoked").asBoolean(false));
        long[] place = reference.of(id.isEmpty() ? value : id);
        sink.add(into -> into.indicator(row, place[0], place[1]), 256);
        sink.tally().made("indicators");
    }

    /** UTC epoch milliseconds; {@code null} where the property is absent or no time. */
    private static Long time(JsonNode object, String property) {
        String text = object.path(property).asText("");
        try {
            return text.isEmpty()
                    ? null
                    : (Long) OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String label(JsonNode object) {
        for (String member : new String[] {"name", "description"}) {
            if (object.path(member).isTextual()) {
                return object.get(member).textValue();
            }
        }
        JsonNode types = object.path("indicator_types");
        return types.isArray() && !types.isEmpty() ? types.get(0).asText() : null;
    }

    private String createdBy(JsonNode object) {
        String id = object.path("created_by_ref").asText(null);
        JsonNode identity = id == null ? null : byId.get(id);
        return identity == null ? id : identity.path("name").asText(id);
    }

    private String marking(JsonNode object) {
        int strictest = -1;
        for (JsonNode marking : object.path("object_marking_refs")) {
            strictest = Math.max(strictest, strictness(marking.asText()));
        }
        return strictest < 0 ? null : "TLP:" + MARKINGS[strictest];
    }

    private int strictness(String definitionId) {
        JsonNode definition = byId.get(definitionId);
        String tlp = definition == null
                ? ""
                : definition.path("definition").path("tlp").asText("");
        String name = PUBLISHED.getOrDefault(definitionId, "TLP:" + tlp);
        if (definition != null && definition.path("name").asText("").startsWith("TLP:")) {
            name = definition.path("name").asText();
        }
        for (int i = 0; i < MARKINGS.length; i++) {
            if (name.equalsIgnoreCase("TLP:" + MARKINGS[i])) {
                return i;
            }
        }
        return -1;
    }
}
