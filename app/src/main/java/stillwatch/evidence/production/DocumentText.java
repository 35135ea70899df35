package stillwatch.evidence.production;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Message;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.report.SafeText;
import stillwatch.store.CaseFileException;
import stillwatch.store.MessagesJson;

/** A document's text as a review platform searches and shows it. Invisible characters are written as visible escapes. */
final class DocumentText {
    private DocumentText() {}

    static String of(ProducedDocument document) {
        StringBuilder text = new StringBuilder(document.label()).append('\n');
        if (document.exhibit() > 0) {
            text.append("Exhibit ").append(document.exhibit()).append('\n');
        }
        text.append(document.remark()).append(".\n\n");
        if (document.quote() != null) {
            quote(text, document.quote());
        } else if (document.source() != null && !document.isWithheld()) {
            line(text, "file", document.source().source().name());
            line(text, "rows", Long.toString(document.source().source().rows()));
            line(text, "sha256", document.source().source().sha256());
        }
        return text.toString();
    }

    private static void quote(StringBuilder text, Quote quote) {
        for (Map.Entry<String, String> value : quote.values().entrySet()) {
            if (!value.getKey().equals("messages")) {
                line(text, value.getKey(), isTime(value.getKey()) ? time(value.getValue()) : value.getValue());
            }
        }
        for (Message message : messages(quote)) {
            text.append('\n').append(SafeText.visible(message.role())).append(":\n");
            message.text().lines().forEach(line -> text.append(SafeText.visible(line))
                    .append('\n'));
        }
    }

    private static List<Message> messages(Quote quote) {
        String json = quote.values().get("messages");
        try {
            return json == null ? List.of() : MessagesJson.read(json);
        } catch (CaseFileException e) {
            // Not a list of messages: the text is shown as it is.
            return List.of(Message.ofText("", json));
        }
    }

    private static boolean isTime(String column) {
        return column.equals("timestamp") || column.endsWith("_at");
    }

    /** The case keeps times as epoch milliseconds; whatever else stands there is shown as it is. */
    static String time(String value) {
        return value != null && value.matches("\\d{1,15}")
                ? Instant.ofEpochMilli(Long.parseLong(value)).toString()
                : value;
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(SafeText.visible(value)).append('\n');
    }
}
