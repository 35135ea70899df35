package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.graph.Incidence;
import stillwatch.store.ExchangeDictionariesQuery.Prompt;

/**
 * The templates of a case as numbers: the provider's own template ids where exchanges carry them, and the skeletons found in
 * sampled conversations. Where at least half of the exchanges carry a template id, the skeletons say nothing new and link
 * nobody; they still tell what a template's prompts look like.
 */
public final class Templates {
    private static final double COVERED = 0.5;

    private final int[] templateOfPrompt;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, String> nameOfSkeleton = new HashMap<>();
    private final Content content;
    private final int size;
    private final int providersOwn;
    private final double coverage;
    private final Incidence holders;
    private final int[] uses;

    public Templates(CaseTraffic traffic, Content content) {
        Prompt[] prompts = traffic.words().prompt();
        templateOfPrompt = new int[prompts.length];
        Arrays.fill(templateOfPrompt, -1);
        Map<String, Integer> numberOf = new HashMap<>();
        for (int key = 0; key < prompts.length; key++) {
            String id = prompts[key] == null ? null : prompts[key].templateId();
            if (id != null) {
                templateOfPrompt[key] = numberOf.computeIfAbsent(id, name -> {
                    names.add(name);
                    return names.size() - 1;
                });
            }
        }
        providersOwn = names.size();
        Incidence.Builder pairs = new Incidence.Builder();
        int covered = 0;
        for (int row = 0; row < traffic.rows().size(); row++) {
            int template = templateOf(traffic.rows().prompt()[row]);
            if (template >= 0) {
                pairs.add(traffic.accountOf(row), template);
                covered++;
            }
        }
        coverage = traffic.rows().size() == 0
                ? 0
                : (double) covered / traffic.rows().size();
        if (coverage < COVERED) {
            for (Content.Sample sample : content.samples()) {
                if (sample.skeleton() >= 0) {
                    pairs.add(sample.account(), providersOwn + sample.skeleton());
                }
            }
        }
        this.content = content;
        size = providersOwn + content.skeletons();
        holders = pairs.build(traffic.accounts(), size);
        uses = new int[size];
        countUses(traffic, content);
    }

    private void countUses(CaseTraffic traffic, Content content) {
        for (int prompt : traffic.rows().prompt()) {
            int template = templateOf(prompt);
            if (template >= 0) {
                uses[template]++;
            }
        }
        for (Content.Sample sample : content.samples()) {
            if (sample.skeleton() >= 0) {
                uses[providersOwn + sample.skeleton()]++;
            }
        }
    }

    private int templateOf(int promptKey) {
        return templateOfPrompt[promptKey];
    }

    /** The template of a row's exchange, or −1. */
    public int ofRow(CaseTraffic traffic, int row) {
        return templateOf(traffic.rows().prompt()[row]);
    }

    /** The template that stands for a skeleton of a sampled conversation. */
    public int ofSkeleton(int skeleton) {
        return providersOwn + skeleton;
    }

    /** Share of the exchanges that carry the provider's template id. */
    public double coverage() {
        return coverage;
    }

    /** Whether sampled conversations stand in for missing template ids. */
    public boolean fromConversations() {
        return coverage < COVERED;
    }

    public Incidence holders() {
        return holders;
    }

    /** How often a template was used in the whole case. */
    public int uses(int template) {
        return uses[template];
    }

    /** What a template is called; that of a skeleton is read from the case when it is first asked for. */
    public String name(int template) {
        return template < providersOwn
                ? names.get(template)
                : nameOfSkeleton.computeIfAbsent(
                        template - providersOwn, skeleton -> "prompt " + PromptName.of(content.skeleton(skeleton)));
    }

    public int size() {
        return size;
    }
}
