package stillwatch.evidence.content;

import java.util.HashSet;
import java.util.Set;
import stillwatch.store.CaseFile;
import stillwatch.store.PeerIndicatorQuery;

/**
 * What peers told in confidence (TLP:RED, TLP:AMBER+STRICT, TLP:AMBER) and what therefore leaves in no package: the values and
 * the peers' words in any text that people or the program wrote, an indicator of ours that a peer named too, and the peers'
 * files. A row of the provider's own records stays what it is, whoever else knows one of its values.
 */
record PeerConfidence(Set<String> texts, Set<Long> restrictedSources, Set<Long> sources) {
    /** A shorter one stands in any text by chance. */
    private static final int SHORTEST = 5;

    static final PeerConfidence NONE = new PeerConfidence(Set.of(), Set.of(), Set.of());

    static PeerConfidence of(CaseFile file) {
        PeerIndicatorQuery query = new PeerIndicatorQuery(file);
        Set<String> texts = new HashSet<>();
        Set<Long> restricted = new HashSet<>();
        for (PeerIndicatorQuery.Told told : query.restricted()) {
            add(texts, told.value());
            add(texts, told.label());
            add(texts, told.createdBy());
            add(texts, told.fileName());
            restricted.add(told.sourceKey());
        }
        return new PeerConfidence(texts, restricted, Set.copyOf(query.sources()));
    }

    private static void add(Set<String> texts, String text) {
        if (text != null && text.length() >= SHORTEST) {
            texts.add(text);
        }
    }
}
