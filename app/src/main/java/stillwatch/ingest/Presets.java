package stillwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The mappings that come with the program, in {@code resources/stillwatch/ingest}. */
final class Presets {
    static final List<String> NAMES = List.of(
            "azure-llm-trace",
            "mooncake",
            "coortweet",
            "litellm",
            "otel-genai",
            "bedrock",
            "langfuse",
            "openai-batch-output",
            "wildchat",
            "lmsys",
            "azure-apim-llm",
            "azure-openai",
            "helicone",
            "kong-ai",
            "envoy-ai-gateway",
            "cloudflare-ai-gateway",
            "openai-audit",
            "openai-usage",
            "anthropic-compliance",
            "anthropic-usage");

    /** Read when they are asked for: a dataset's files are known by their names. */
    private List<Mapping> all;

    private static Mapping load(String name) {
        return MappingFile.parse(name, text(name));
    }

    /** The mapping file of that name. */
    static String text(String name) {
        try (InputStream in = Presets.class.getResourceAsStream("/stillwatch/ingest/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mapping> all() {
        if (all == null) {
            all = NAMES.stream().map(Presets::load).toList();
        }
        return all;
    }

    Optional<Mapping> named(String name) {
        return all().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }
}
