package stillwatch.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import stillwatch.query.Field;
import stillwatch.query.FieldType;

/**
 * JSON Lines, one object per row, as {@code exchanges.jsonl} is written: so a result streams, and can be read again as a
 * dataset. A missing value is left out.
 */
final class JsonRowsWriter implements RowsWriter {
    private final List<Field> columns;
    private final JsonGenerator json;

    JsonRowsWriter(PrintStream out, List<Field> columns) {
        this.columns = columns;
        try {
            this.json = new ObjectMapper().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setRootValueSeparator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<Object> values) {
        try {
            json.writeStartObject();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    boolean isTime = columns.get(i).type() == FieldType.TIME;
                    json.writeObjectField(
                            columns.get(i).name(), isTime ? CellText.of(columns.get(i), values.get(i)) : values.get(i));
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
