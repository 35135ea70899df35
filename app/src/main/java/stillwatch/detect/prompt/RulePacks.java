package stillwatch.detect.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillwatch.dataset.Message;

/** The rule packs that are used together. */
public final class RulePacks {
    private static final List<String> SHIPPED =
            List.of("reasoning", "grading", "rewriting", "critique", "agentic", "vision", "long-horizon", "innocent");

    private final List<RulePack> packs;
    private final List<Rule> rules;
    private final RuleMatcher matcher;

    private RulePacks(List<RulePack> packs) {
        this.packs = List.copyOf(packs);
        this.rules = packs.stream().flatMap(pack -> pack.rules().stream()).toList();
        this.matcher = new RuleMatcher(rules);
    }

    /** The packs that ship with the program. */
    public static RulePacks shipped() {
        List<RulePack> packs = new ArrayList<>();
        for (String pack : SHIPPED) {
            String name = "/stillwatch/detect/rules/" + pack + ".json";
            try (InputStream in = RulePacks.class.getResourceAsStream(name)) {
                packs.add(RulePackReader.read(pack, in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("The rule pack " + pack + " cannot be read", e);
            }
        }
        return new RulePacks(packs);
    }

    /**
     * These packs and further ones.
     *
     * @throws RulePackException where two packs have one id: nobody could tell whose rule matched
     */
    public RulePacks with(List<RulePack> further) {
        List<RulePack> all = new ArrayList<>(packs);
        all.addAll(further);
        Set<String> ids = new HashSet<>();
        for (RulePack pack : all) {
            if (!ids.add(pack.id())) {
                throw new RulePackException("There is a rule pack named " + pack.id()
                        + " already. Give this one another name in its field \"pack\".");
            }
        }
        return new RulePacks(all);
    }

    public List<RulePack> packs() {
        return packs;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Changes with any byte of any pack, and with their order. 64 hex digits. */
    String digest() {
        StringBuilder all = new StringBuilder();
        packs.forEach(
                pack -> all.append(pack.id()).append(' ').append(pack.sha256()).append('\n'));
        return PromptText.digest(all.toString());
    }

    /** The first match of each rule in each stretch of a conversation that one party wrote. */
    public List<RuleMatch> match(List<Message> messages) {
        return matchSegments(Segments.of(messages));
    }

    List<RuleMatch> matchSegments(List<Segment> segments) {
        return matcher.match(segments);
    }
}
