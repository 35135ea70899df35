package stillwatch.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import stillwatch.evidence.bag.BagTree;

/** Reads a JSON Lines file of a package object by object; never more than one in memory, none deeper or longer than is sane. */
final class JsonLines {
    private static final int MOST_TEXT = 128 << 20;
    private static final int MOST_DEPTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST_TEXT)
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private JsonLines() {}

    /** Looks at one object. */
    interface Visitor {
        void visit(JsonNode object);
    }

    /** @throws IOException also where a line is no JSON */
    static void read(BagTree tree, String path, Visitor visitor) throws IOException {
        try (InputStream in = tree.read(path);
                MappingIterator<JsonNode> objects =
                        MAPPER.readerFor(JsonNode.class).readValues(in)) {
            while (objects.hasNextValue()) {
                visitor.visit(objects.nextValue());
            }
        }
    }
}
