package stillwatch.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.evaluate.AnswerKey.Planted;

/**
 * Measures conclusions against an answer key. Campaigns and conclusions are paired one to one, the largest overlap first,
 * so that one conclusion over everything cannot stand for several campaigns.
 */
public final class Scoring {
    /** Jaccard overlap below which a conclusion does not stand for a campaign. */
    public static final double LEAST_OVERLAP = 0.1;

    /** A conclusion of which less than this share is planted is a false campaign. */
    public static final double LEAST_PLANTED = 0.5;

    private final AnswerKey key;
    private final Map<String, Long> volumes;

    /** @param volumes exchanges of every account of the case, by id */
    public Scoring(AnswerKey key, Map<String, Long> volumes) {
        this.key = key;
        this.volumes = volumes;
    }

    private record Pair(Planted planted, Conclusion conclusion, Counts counts) {}

    public Score score(List<Conclusion> conclusions) {
        Map<Planted, Pair> pairs = pairUp(conclusions);
        Set<String> planted =
                key.campaigns().stream().flatMap(p -> p.accounts().stream()).collect(Collectors.toSet());
        Set<String> named =
                conclusions.stream().flatMap(c -> c.accounts().stream()).collect(Collectors.toSet());
        Set<String> standing =
                pairs.values().stream().map(pair -> pair.conclusion().name()).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        List<String> splinters = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            if (Counts.of(conclusion.accounts(), planted).precision() < LEAST_PLANTED) {
                wrong.add(conclusion.name());
            } else if (!standing.contains(conclusion.name())) {
                splinters.add(conclusion.name());
            }
        }
        long innocents = volumes.keySet().stream()
                .filter(account -> !planted.contains(account))
                .count();
        return new Score(
                Counts.of(named, planted),
                exchangeRecall(planted, named),
                innocents,
                key.campaigns().stream().map(p -> found(p, pairs.get(p))).toList(),
                wrong,
                splinters,
                mistaken(named),
                planted.stream()
                        .filter(account -> !volumes.containsKey(account))
                        .count());
    }

    private List<Score.Mistaken> mistaken(Set<String> named) {
        return key.innocents().stream()
                .map(group -> new Score.Mistaken(
                        group.name(),
                        Counts.of(named, group.accounts()).right(),
                        group.accounts().size()))
                .filter(mistaken -> mistaken.named() > 0)
                .sorted(Comparator.comparingInt(Score.Mistaken::named).reversed())
                .toList();
    }

    private Map<Planted, Pair> pairUp(List<Conclusion> conclusions) {
        List<Pair> all = new ArrayList<>();
        for (Planted planted : key.campaigns()) {
            for (Conclusion conclusion : conclusions) {
                Counts counts = Counts.of(conclusion.accounts(), planted.accounts());
                if (counts.overlap() >= LEAST_OVERLAP) {
                    all.add(new Pair(planted, conclusion, counts));
                }
            }
        }
        // Stable: equal overlaps keep the order of the key, then of the conclusions.
        all.sort(Comparator.comparingDouble((Pair pair) -> pair.counts().overlap())
                .reversed());
        Map<Planted, Pair> chosen = new HashMap<>();
        Set<Conclusion> used = new HashSet<>();
        for (Pair pair : all) {
            if (!chosen.containsKey(pair.planted()) && used.add(pair.conclusion())) {
                chosen.put(pair.planted(), pair);
            }
        }
        return chosen;
    }

    private Score.Found found(Planted planted, Pair pair) {
        int size = planted.accounts().size();
        return pair == null
                ? new Score.Found(planted.name(), size, null, new Counts(0, 0, size), 0)
                : new Score.Found(
                        planted.name(),
                        size,
                        pair.conclusion().name(),
                        pair.counts(),
                        exchangeRecall(planted.accounts(), pair.conclusion().accounts()));
    }

    private double exchangeRecall(Set<String> planted, Set<String> named) {
        long all = 0;
        long found = 0;
        for (String account : planted) {
            long exchanges = volumes.getOrDefault(account, 0L);
            all += exchanges;
            found += named.contains(account) ? exchanges : 0;
        }
        return all == 0 ? 1 : found / (double) all;
    }
}
