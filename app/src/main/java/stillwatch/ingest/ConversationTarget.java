package stillwatch.ingest;

import java.util.List;
import stillwatch.store.SourceImport.ConversationRow;

/** Makes conversations. The field {@code messages} is the JSON array of messages, checked before it is given. */
final class ConversationTarget implements Target {
    static final List<String> COLUMNS =
            List.of("conversation_id", "account_id", "timestamp", "model", "session_id", "exchange_id", "messages");

    private final Fields fields;
    private final RowSink sink;
    private final boolean isOptional;

    /** @param isOptional whether a record without messages is no conversation rather than a bad one */
    ConversationTarget(List<ColumnMapping> columns, RowSink sink, boolean isOptional) {
        this.sink = sink;
        this.isOptional = isOptional;
        fields = new Fields(columns, sink.tally());
    }

    @Override
    public void set(int column, byte[] bytes, int from, int to) {
        fields.set(column, bytes, from, to);
    }

    @Override
    public void fail(String reason) {
        fields.fail(reason);
    }

    @Override
    public String end(long line, long byteOffset) {
        if (isOptional && fields.text("messages") == null) {
            fields.clear();
            return null;
        }
        ConversationRow row = new ConversationRow(
                fields.text("conversation_id"),
                fields.required("account_id"),
                fields.time("timestamp"),
                fields.text("model"),
                fields.text("session_id"),
                fields.text("exchange_id"),
                fields.required("messages"));
        String problem = fields.problem();
        if (problem == null) {
            sink.add(
                    into -> into.conversation(row, line, byteOffset),
                    row.messages().length() + 256);
            sink.tally().made("conversations");
        }
        fields.clear();
        return problem;
    }

    @Override
    public void drop() {
        fields.clear();
    }
}
