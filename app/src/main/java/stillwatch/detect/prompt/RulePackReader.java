package stillwatch.detect.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a rule pack from JSON and proves it. A pack may come from a stranger: its size is bounded, and its patterns are those
 * of RE2, which are matched in time linear in the text whatever they say.
 */
public final class RulePackReader {
    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_RULES = 500;
    private static final int MAX_LIST = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> PACK_FIELDS = Set.of("pack", "version", "title", "author", "rules");
    private static final Set<String> RULE_FIELDS = Set.of(
            "id",
            "technique",
            "language",
            "parts",
            "strict",
            "explanation",
            "patterns",
            "unless",
            "positive",
            "negative");

    private RulePackReader() {}

    /**
     * @param name what the file is called in sentences about it
     * @throws RulePackException where it is not a pack, or breaks what its own examples promise
     */
    public static RulePack read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new RulePackException("The rule pack " + name + " is larger than 1 MB.");
        }
        JsonNode root = parse(name, bytes);
        String where = "The rule pack " + name;
        requireKnown(where, root, PACK_FIELDS);
        String id = name(where, root, "pack");
        JsonNode written = root.path("rules");
        if (!written.isArray() || written.isEmpty() || written.size() > MAX_RULES) {
            throw new RulePackException(where + " must hold 1 to " + MAX_RULES + " rules under \"rules\".");
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : written) {
            Rule rule = rule(name, id, node);
            if (!ids.add(rule.id())) {
                throw new RulePackException(where + " has two rules named " + rule.id() + ".");
            }
            rules.add(rule);
        }
        RulePack pack = new RulePack(
                id,
                text(where, root, "version"),
                text(where, root, "title"),
                text(where, root, "author"),
                PromptText.digest(bytes),
                new String(bytes, StandardCharsets.UTF_8),
                rules);
        RuleProof.prove(pack);
        return pack;
    }

    private static JsonNode parse(String name, byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw new RulePackException("The rule pack " + name + " is not a JSON object with the field \"pack\".");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new RulePackException("The rule pack " + name + " is not JSON: " + e.getOriginalMessage() + " (line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ").");
        } catch (java.io.IOException e) {
            throw new RulePackException("The rule pack " + name + " is not JSON in UTF-8.");
        }
    }

    private static Rule rule(String name, String pack, JsonNode node) {
        String where = "In the rule pack " + name + ", rule " + node.path("id").asText("without an id");
        requireKnown(where, node, RULE_FIELDS);
        if (!node.path("strict").isBoolean()) {
            throw new RulePackException(where + ": \"strict\" must be true or false.");
        }
        return new Rule(
                pack,
                name(where, node, "id"),
                name(where, node, "technique"),
                text(where, node, "language"),
                parts(where, node),
                node.path("strict").booleanValue(),
                text(where, node, "explanation"),
                patterns(where, texts(where, node, "patterns", true), RulePattern::of),
                patterns(where, texts(where, node, "unless", false), RulePattern::excuse),
                texts(where, node, "positive", true),
                texts(where, node, "negative", true));
    }

    private static Set<Part> parts(String where, JsonNode node) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : texts(where, node, "parts", true)) {
            Part part = Part.ofWord(word);
            if (part == null) {
                throw new RulePackException(where + ": there is no message part \"" + word + "\"; there are "
                        + List.of(Part.values()).stream().map(Part::word).toList() + ".");
            }
            parts.add(part);
        }
        return parts;
    }

    private static List<RulePattern> patterns(
            String where, List<String> written, Function<String, RulePattern> compiler) {
        List<RulePattern> patterns = new ArrayList<>();
        for (String pattern : written) {
            try {
                patterns.add(compiler.apply(pattern));
            } catch (IllegalArgumentException e) {
                throw new RulePackException(
                        where + ": the pattern " + pattern + " cannot be used: " + e.getMessage() + ".");
            }
        }
        return patterns;
    }

    private static void requireKnown(String where, JsonNode node, Set<String> known) {
        for (Iterator<String> fields = node.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!known.contains(field)) {
                throw new RulePackException(where + ": there is no field \"" + field + "\".");
            }
        }
    }

    private static String text(String where, JsonNode node, String field) {
        String text = node.path(field).textValue();
        if (text == null || text.isBlank()) {
            throw new RulePackException(where + ": the field \"" + field + "\" is missing.");
        }
        return text;
    }

    private static String name(String where, JsonNode node, String field) {
        String text = text(where, node, field);
        if (!text.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            throw new RulePackException(
                    where + ": \"" + field + "\" must be lower-case letters, digits, points and hyphens.");
        }
        return text;
    }

    private static List<String> texts(String where, JsonNode node, String field, boolean isNeeded) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.path(field)) {
            if (!element.isTextual() || element.textValue().isBlank()) {
                throw new RulePackException(where + ": \"" + field + "\" must be a list of texts.");
            }
            texts.add(element.textValue());
        }
        if (isNeeded && texts.isEmpty() || texts.size() > MAX_LIST) {
            throw new RulePackException(where + ": \"" + field + "\" must hold 1 to " + MAX_LIST + " texts.");
        }
        return texts;
    }
}
