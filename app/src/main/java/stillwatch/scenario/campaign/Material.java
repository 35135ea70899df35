package stillwatch.scenario.campaign;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.text.Grammar;
import stillwatch.scenario.text.TokenShape;

/** What campaigns ask for. Each campaign has its own templates: the same words under another name are another template. */
final class Material {
    static final TokenShape TRACE = TokenShape.of(640, 1_450, 0.45).thinking(1_900);
    static final TokenShape SCORE = TokenShape.of(1_250, 18, 0.4).thinking(240);
    static final TokenShape AGENT =
            TokenShape.of(3_800, 900, 0.6).withTools(2.2).thinking(600);
    static final TokenShape CODE = TokenShape.of(900, 1_300, 0.5).thinking(500);
    static final TokenShape LOOK = TokenShape.of(1_700, 700, 0.5).withImages(1);
    static final TokenShape REWRITE = TokenShape.of(260, 520, 0.5);
    private static final double WATCHED = 3;
    private final String campaign;
    private final Grammar grammar;

    Material(String campaign, Grammar grammar) {
        this.campaign = campaign;
        this.grammar = grammar;
    }

    Ask template(String capability, TokenShape shape, String rule) {
        String reply = shape == TRACE
                ? "trace_reply"
                : shape == SCORE ? "score_reply" : shape == AGENT ? "agent_reply" : "reply";
        return Ask.template(campaign + "/" + rule, capability, shape, grammar, rule)
                .answeredBy(reply)
                .watched(WATCHED);
    }

    /** Requests without a template: every one is worded anew. */
    Ask worded(String capability, TokenShape shape, String rule) {
        return Ask.free(campaign + "/" + rule, capability, shape, grammar, rule)
                .answeredBy(shape == TRACE ? "trace_reply" : "reply")
                .watched(WATCHED);
    }

    Weighted<Ask> traces() {
        return Weighted.<Ask>mix()
                .add(5, template("reasoning", TRACE, "t_trace_tags"))
                .add(3, template("reasoning", TRACE, "t_trace_hindsight"))
                .add(3, template("reasoning", TRACE, "t_trace_language"))
                .add(1, template("reasoning", TRACE, "t_trace_replay"))
                .add(2, template("grading", SCORE, "t_grade_rubric"))
                .add(2, template("safety_rewrite", REWRITE, "t_rewrite_neutral"))
                .done();
    }

    Weighted<Ask> breadth() {
        return Weighted.<Ask>mix()
                .add(4, template("agentic", AGENT, "t_agent_trajectory"))
                .add(3, template("agentic", AGENT, "t_agent_next"))
                .add(2, template("tool_use", AGENT, "t_tool_schema"))
                .add(4, template("coding", CODE, "t_code_expert"))
                .add(2, template("coding", CODE, "t_code_explain"))
                .add(2, template("vision", LOOK, "t_vision_dense"))
                .add(1, template("vision", LOOK, "t_vision_chart"))
                .add(1, worded("reasoning", TRACE, "paraphrase"))
                .done();
    }

    Weighted<Ask> agentCoding() {
        return Weighted.<Ask>mix()
                .add(4, template("coding", CODE, "t_code_diff"))
                .add(3, template("agentic", AGENT, "t_agent_repair"))
                .add(2, template("agentic", AGENT, "t_long_horizon"))
                .done();
    }

    /** Long-horizon tasks and complex decisions, as the largest campaign of the public record harvested them. */
    Weighted<Ask> decisions() {
        return Weighted.<Ask>mix()
                .add(4, template("agentic", AGENT, "t_long_horizon"))
                .add(4, template("reasoning", TRACE, "t_decision"))
                .add(2, template("agentic", AGENT, "t_agent_next"))
                .done();
    }

    Weighted<Ask> grades() {
        return Weighted.<Ask>mix()
                .add(4, template("grading", SCORE, "t_grade_rubric"))
                .add(4, template("grading", SCORE, "t_grade_pair"))
                .add(3, template("grading", SCORE, "t_grade_steps"))
                .add(1, template("grading", TRACE, "t_grade_criteria"))
                .done();
    }

    Weighted<Ask> probes() {
        return Weighted.only(Ask.free(campaign + "/probe", "reasoning", TokenShape.of(180, 120, 0.6), grammar, "probe")
                .watched(150));
    }
}
