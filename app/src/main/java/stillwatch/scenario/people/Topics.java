package stillwatch.scenario.people;

import java.util.Map;
import java.util.TreeMap;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.Grammar;
import stillwatch.scenario.text.TokenShape;

/**
 * What ordinary people ask. The medians stay near, over all turns, those that were measured on public traffic: 1,020 tokens in and 129 out
 * for chat, 1,469 in and 13 out for code completion.
 */
public final class Topics {
    private static final TokenShape CHAT = TokenShape.of(560, 132, 1.1);
    private static final TokenShape COMPLETION = TokenShape.of(900, 13, 0.9);
    private final Grammar english = Grammar.read("english");
    private final Map<String, Ask> chats = new TreeMap<>();

    public final Ask writing = Ask.free("writing", "writing", TokenShape.of(700, 420, 1), english, "writing");
    public final Ask coding = Ask.free("coding", "coding", TokenShape.of(1_900, 380, 1.1), english, "coding")
            .answeredBy("code_reply");
    public final Ask completion =
            Ask.free("completion", "coding", COMPLETION, english, "completion").answeredBy("code_line");
    public final Ask agent = Ask.free(
                    "agent",
                    "agentic",
                    TokenShape.of(6_500, 260, 1).withTools(1.6).thinking(180),
                    english,
                    "agent_task")
            .answeredBy("agent_reply");
    public final Ask toolUse =
            Ask.free("tool", "tool_use", TokenShape.of(1_700, 110, 0.9).withTools(1.1), english, "tool_task");
    public final Ask study = Ask.free(
                    "study", "reasoning", TokenShape.of(420, 520, 0.9).thinking(700), english, "study")
            .watched(1.5);
    public final Ask analysis =
            Ask.free("analysis", "reasoning", TokenShape.of(2_600, 480, 1).thinking(500), english, "analysis");
    public final Ask vision =
            Ask.free("vision", "vision", TokenShape.of(1_600, 160, 0.8).withImages(0.97), english, "vision");
    public final Ask extraction = Ask.free(
                    "extraction", "extraction", TokenShape.of(2_900, 150, 0.8), english, "extraction")
            .answeredBy("json_reply");
    public final Ask grading = Ask.free(
                    "grading", "grading", TokenShape.of(1_800, 170, 0.9), english, "teacher_grading")
            .watched(1.5);
    public final Ask persona = Ask.free("persona", "chat", TokenShape.of(500, 260, 0.9), english, "persona_free");

    public Topics() {
        chats.put("en", Ask.free("chat-en", "chat", CHAT, english, "chat"));
        for (String language : new String[] {"de", "fr", "es", "pt", "ja", "zh"}) {
            Grammar own = Grammar.read("english", "chat-" + language);
            chats.put(language, Ask.free("chat-" + language, "chat", CHAT, own, "chat"));
        }
    }

    public Grammar english() {
        return english;
    }

    /** Small talk and everyday questions in a language; people abroad also ask in English now and then. */
    public Ask chat(String language) {
        return chats.getOrDefault(language, chats.get("en"));
    }

    public Weighted<Ask> everyday(String language) {
        return Weighted.<Ask>mix()
                .add(52, chat(language))
                .add(5, chat("en"))
                .add(18, writing)
                .add(9, study)
                .add(5, analysis)
                .add(6, vision)
                .add(3, coding)
                .add(2, persona)
                .done();
    }

    public Weighted<Ask> student(String language) {
        return Weighted.<Ask>mix()
                .add(34, study)
                .add(25, chat(language))
                .add(22, writing)
                .add(10, coding)
                .add(5, vision)
                .add(4, analysis)
                .done();
    }

    public Weighted<Ask> developer(String language) {
        return Weighted.<Ask>mix()
                .add(42, completion)
                .add(26, coding)
                .add(18, agent)
                .add(6, toolUse)
                .add(6, chat(language))
                .add(2, analysis)
                .done();
    }

    public Weighted<Ask> office(String language) {
        return Weighted.<Ask>mix()
                .add(38, writing)
                .add(24, analysis)
                .add(20, chat(language))
                .add(8, extraction)
                .add(5, vision)
                .add(5, coding)
                .done();
    }

    public Weighted<Ask> teacher(String language) {
        return Weighted.<Ask>mix()
                .add(30, grading)
                .add(30, writing)
                .add(20, study)
                .add(20, chat(language))
                .done();
    }
}
