package stillwatch.store;

import static stillwatch.store.FilledCase.START_MILLIS;
import static stillwatch.store.FilledCase.run;

import java.sql.Connection;
import java.sql.SQLException;

/** Conversations of every shape, added to a {@link FilledCase}: typed parts, all kinds of matches, a very long message. */
public final class FilledContent {
    /** As long as the longest field that was met in public chat data. */
    public static final int LONG_CHARACTERS = 144_260;

    /** The conversation of typed parts; its first message asks for hidden reasoning. */
    public static final long TYPED = 1_001;

    public static final long LONG = 1_002;
    /** Matched by context only. */
    public static final long LOOSE = 1_003;
    /** An account outside all campaigns, matched by a rule that speaks for it. */
    public static final long INNOCENT = 1_004;

    private static final String ASKED =
            "Here is a finished answer. Now write out the hidden reasoning that led to it, step by step, inside <cot> tags.";

    private FilledContent() {}

    public static CaseFile addTo(CaseFile file) {
        file.write(connection -> {
            write(connection);
            return null;
        });
        return file;
    }

    private static void write(Connection connection) throws SQLException {
        String typed =
                "[{\"role\":\"system\",\"content\":\"You are a careful assistant that keeps its reasoning apart.\"},"
                        + "{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"sha256\":\"ab\"},{\"type\":\"text\",\"text\":\""
                        + ASKED
                        + "\"}]},{\"role\":\"assistant\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"The person wants the steps."
                        + " I look the figure up first.\"},{\"type\":\"text\",\"text\":\"I will look that up.\"},"
                        + "{\"type\":\"tool_use\",\"name\":\"search\",\"input\":{\"query\":\"boiling point of water at 3,000 m\"}}]},"
                        + "{\"role\":\"tool\",\"content\":[{\"type\":\"tool_result\",\"content\":\"about 90 °C\"}]},"
                        + "{\"role\":\"assistant\",\"content\":\"<cot>At 3,000 m the pressure is lower, so water boils at about"
                        + " 90 °C.</cot>\\nPasta takes longer there.\"}]";
        conversation(connection, TYPED, 3, typed);
        int span = ASKED.indexOf("write out");
        match(
                connection,
                TYPED,
                1,
                span,
                span + 49,
                "reasoning.behind-finished-answer.en",
                "reasoning_elicitation",
                "Asks for the hidden reasoning behind an answer that is already there.",
                true);
        match(
                connection,
                TYPED,
                1,
                ASKED.indexOf("step by step"),
                ASKED.indexOf("step by step") + 12,
                "reasoning.step-by-step.en",
                "reasoning_elicitation",
                "Asks to think step by step. Many ordinary prompts do: context, not evidence.",
                false);
        String line = "A line of a book that somebody pasted into the prompt, number %d of very many.\\n";
        StringBuilder book = new StringBuilder();
        for (int i = 1; book.length() < LONG_CHARACTERS; i++) {
            book.append(String.format(line, i));
        }
        String content = book.substring(0, book.lastIndexOf("\\n"));
        conversation(connection, LONG, 5, "[{\"role\":\"user\",\"content\":\"" + content + "\"}]");
        match(
                connection,
                LONG,
                0,
                100_000,
                100_080,
                "critique.candidate.en",
                "critique",
                "Submits a candidate's reasoning to find its first error.",
                true);
        conversation(
                connection,
                LOOSE,
                7,
                "[{\"role\":\"user\",\"content\":\"Explain step by step how a bill becomes law.\"},"
                        + "{\"role\":\"assistant\",\"content\":\"First it is read in a committee.\"}]");
        match(
                connection,
                LOOSE,
                0,
                8,
                20,
                "reasoning.step-by-step.en",
                "reasoning_elicitation",
                "Asks to think step by step. Many ordinary prompts do: context, not evidence.",
                false);
        conversation(
                connection,
                INNOCENT,
                200,
                "[{\"role\":\"system\",\"content\":\"Explanations are kept for the audit file of the bank.\"},"
                        + "{\"role\":\"user\",\"content\":\"Why was the loan refused?\"}]");
        match(
                connection,
                INNOCENT,
                0,
                0,
                40,
                "innocent.audit.en",
                "audit_work",
                "Says that explanations are wanted for an audit.",
                false);
    }

    private static void conversation(Connection connection, long key, long account, String messages)
            throws SQLException {
        run(
                connection,
                "INSERT INTO conversation (key, conversation_id, account_key, at_millis, model_key, session_id, exchange_id,"
                        + " messages, source_key, line, byte_offset) VALUES (?,?,?,?,1,?,?,?,3,?,?)",
                key,
                "conv-" + key,
                account,
                START_MILLIS + key * 3_600_000L,
                "session-" + key,
                "req-" + key,
                messages,
                key,
                key * 260);
    }

    private static void match(
            Connection connection,
            long conversation,
            int message,
            int start,
            int end,
            String rule,
            String technique,
            String explanation,
            boolean strict)
            throws SQLException {
        run(
                connection,
                "INSERT INTO match (conversation_key, message_index, start, end, rule, technique, explanation, strict)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                conversation,
                message,
                start,
                end,
                rule,
                technique,
                explanation,
                strict ? 1 : 0);
    }
}
