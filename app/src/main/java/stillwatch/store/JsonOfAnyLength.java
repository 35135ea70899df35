package stillwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * JSON of a log: a single text may be as long as a row may be. Jackson by itself gives up at 20 million characters, which a
 * document in a prompt can exceed; its limit on nesting stays, no log nests that deep.
 */
public final class JsonOfAnyLength {
    private JsonOfAnyLength() {}

    public static ObjectMapper mapper() {
        return new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build());
    }
}
