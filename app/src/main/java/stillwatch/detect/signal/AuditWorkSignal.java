package stillwatch.detect.signal;

/**
 * Audit work: prompts that say that they serve an audit file, or an explanation that the law asks for. Figure, strength and
 * cost: see {@link PublicContentSignal}; the rules stand in the pack {@code innocent} [design, detection section 5, audit and
 * explainability work].
 *
 * <p>Known misses: a campaign that says the same; the words cost nothing.
 */
final class AuditWorkSignal extends PublicContentSignal {
    @Override
    public String name() {
        return "audit_work";
    }

    @Override
    String sentence() {
        return "say that they serve an audit or an explanation that the law asks for";
    }
}
