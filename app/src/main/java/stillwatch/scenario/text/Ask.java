package stillwatch.scenario.text;

import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.chance.Rng;

/**
 * One kind of request. A request itself is this kind and a seed: text, fingerprint and reply follow from the two, so that
 * millions of exchanges carry their content in eight bytes.
 *
 * @param name distinguishes kinds within the generator; never written to a dataset
 * @param capability the provider's label
 * @param grammar where the words come from
 * @param prompt the grammar's rule for the request
 * @param reply the grammar's rule for the answer
 * @param template true where all requests are one skeleton whose slots differ: they share a fingerprint
 * @param quoted a kind of request whose answer to the same seed stands in the prompt where it says {@code <<quoted>>}; or null
 * @param attention how much more often than others the provider samples such content (its own noisy classifier)
 */
public record Ask(
        String name,
        String capability,
        TokenShape shape,
        Grammar grammar,
        String prompt,
        String reply,
        boolean template,
        double attention,
        Ask quoted) {

    public static Ask free(String name, String capability, TokenShape shape, Grammar grammar, String prompt) {
        return new Ask(name, capability, shape, grammar, prompt, "reply", false, 1, null);
    }

    public static Ask template(String name, String capability, TokenShape shape, Grammar grammar, String prompt) {
        return new Ask(name, capability, shape, grammar, prompt, "reply", true, 1, null);
    }

    public Ask answeredBy(String rule) {
        return new Ask(name, capability, shape, grammar, prompt, rule, template, attention, quoted);
    }

    public Ask watched(double times) {
        return new Ask(name, capability, shape, grammar, prompt, reply, template, times, quoted);
    }

    public Ask shaped(TokenShape other) {
        return new Ask(name, capability, other, grammar, prompt, reply, template, attention, quoted);
    }

    public Ask quoting(Ask other) {
        return new Ask(name, capability, shape, grammar, prompt, reply, template, attention, other);
    }

    /** The provider's fingerprint of the normalized prompt: one for a template, one per text otherwise. */
    public long fingerprint(long seed) {
        long own = Fingerprint.of(name);
        return template ? own : Fingerprint.of(own, seed);
    }

    public String promptText(long seed) {
        String own = grammar.write(prompt, new Rng(seed).fork("prompt"));
        return quoted == null ? own : own.replace("<<quoted>>", quoted.replyText(seed));
    }

    public String replyText(long seed) {
        return grammar.write(reply, new Rng(seed).fork("reply"));
    }

    /** The thinking that precedes the reply, where the response shows it. */
    public String thinkingText(long seed) {
        return grammar.write("thinking", new Rng(seed).fork("thinking"));
    }
}
