package stillwatch.detect.traffic;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stillwatch.graph.Incidence;

/**
 * The templates of a case as numbers: the provider's own template ids where exchanges carry them, and the skeletons found in
 * sampled conversations. Where at least half of the exchanges carry a template id, the skeletons say nothing new and link
 * nobody; they still tell what a template's prompts look like.
 */
public final class Templates {
    /** The exchange carries no template id. */
    public static final int NONE = TemplateNumbers.NONE;
    /** The exchange's template id occurs nowhere else in the case, so that it has no number. */
    public static final int ONCE = TemplateNumbers.ONCE;

    private static final double COVERED = 0.5;

    private final CaseTraffic traffic;
    private final int providersOwn;
    private final Content content;
    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final double coverage;
    private final Incidence holders;
    private final int[] uses;

    public Templates(CaseTraffic traffic, Content content) {
        this.traffic = traffic;
        TemplateNumbers numbers = traffic.templates();
        providersOwn = numbers.promptKey.length;
        coverage = traffic.size() == 0 ? 0 : (double) numbers.covered / traffic.size();
        this.content = content;
        uses = Arrays.copyOf(numbers.uses, providersOwn + content.skeletons());
        for (Content.Sample sample : content.samples()) {
            if (sample.skeleton() >= 0) {
                uses[providersOwn + sample.skeleton()]++;
            }
        }
        holders = holders(content);
    }

    private Incidence holders(Content content) {
        Incidence.Builder pairs = new Incidence.Builder();
        DistinctObjects distinct = new DistinctObjects();
        for (int account = 0; account < traffic.accounts(); account++) {
            int once = 0;
            for (int i = 0; i < traffic.exchanges(account); i++) {
                int template = traffic.template(traffic.row(account, i));
                if (template >= 0) {
                    distinct.add(template);
                }
                once += template == ONCE ? 1 : 0;
            }
            if (fromConversations()) {
                for (Content.Sample sample : content.of(account)) {
                    if (sample.skeleton() >= 0) {
                        distinct.add(providersOwn + sample.skeleton());
                    }
                }
            }
            distinct.drain(account, pairs);
            pairs.alone(account, once);
        }
        return pairs.build(traffic.accounts(), uses.length);
    }

    /** The template of a row's exchange, {@link #NONE} or {@link #ONCE}. */
    public int ofRow(CaseTraffic rows, int row) {
        return rows.template(row);
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

    /** Who used which template; ids that occur once are only counted, see {@link Incidence#degree}. */
    public Incidence holders() {
        return holders;
    }

    /** How often a template was used in the whole case. */
    public int uses(int template) {
        return uses[template];
    }

    /** The provider's id, or the beginning of the prompt; read from the case when it is first asked for. */
    public String name(int template) {
        return names.computeIfAbsent(
                template,
                number -> number < providersOwn
                        ? traffic.templateId(number)
                        : "prompt " + PromptName.of(content.skeleton(number - providersOwn)));
    }

    /** How many templates have a number. */
    public int size() {
        return uses.length;
    }
}
