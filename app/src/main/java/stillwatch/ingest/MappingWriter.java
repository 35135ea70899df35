package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes mappings so that people can read and change them and {@link MappingFile} reads them back equal. */
final class MappingWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MappingWriter() {}

    /** The whole mapping, two blanks per level, with a line end behind it. */
    static String write(ObjectNode mapping) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(mapping) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    /** One column in the shortest form that means the same. */
    static void put(ObjectNode columns, MappedColumn column) {
        boolean isUsual = column.time().equals(MappedColumn.USUAL_TIME);
        if (isUsual && column.otherwise().isEmpty()) {
            putPlaces(columns, column.column(), column.places());
            return;
        }
        ObjectNode object = columns.putObject(column.column());
        if (!column.places().isEmpty()) {
            putPlaces(object, "path", column.places());
        }
        if (!isUsual) {
            object.put("time", column.time());
        }
        if (!column.since().isEmpty()) {
            object.put("since", column.since());
        }
        if (!column.otherwise().isEmpty()) {
            object.put("otherwise", column.otherwise());
        }
    }

    private static void putPlaces(ObjectNode into, String name, List<String> places) {
        if (places.size() == 1) {
            into.put(name, places.get(0));
        } else {
            ArrayNode list = into.putArray(name);
            places.forEach(list::add);
        }
    }
}
