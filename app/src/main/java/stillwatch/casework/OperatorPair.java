package stillwatch.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two campaigns (watch list included) and all that speaks for one operator behind both.
 *
 * @param ties most surprising first
 */
public record OperatorPair(String first, String second, List<OperatorTie> ties) {
    public OperatorPair {
        ties = List.copyOf(ties);
    }

    /** How far the ties go. */
    public enum Verdict {
        /** At least two independent aspects. */
        LIKELY("likely one operator"),
        /** One aspect that is more than a way of signing up. */
        POSSIBLE("possibly one operator"),
        /** Only how the accounts signed up. */
        WEAK("the same way of signing up, no more");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Verdict verdict() {
        long aspects = ties.stream().map(tie -> tie.kind().aspect()).distinct().count();
        boolean onlySignup =
                ties.stream().allMatch(tie -> tie.kind().aspect().equals(OperatorTie.Kind.SIGNUP_ORIGIN.aspect()));
        return aspects >= 2 ? Verdict.LIKELY : onlySignup ? Verdict.WEAK : Verdict.POSSIBLE;
    }

    public boolean concerns(String campaignId) {
        return first.equals(campaignId) || second.equals(campaignId);
    }

    /** The ids of the accounts that carry the ties, by campaign. */
    public Map<String, TreeSet<Long>> carriers() {
        Map<String, TreeSet<Long>> carriers = new TreeMap<>();
        for (OperatorTie tie : ties) {
            carriers.computeIfAbsent(tie.first(), id -> new TreeSet<>()).addAll(tie.accountsOfFirst());
            carriers.computeIfAbsent(tie.second(), id -> new TreeSet<>()).addAll(tie.accountsOfSecond());
        }
        return carriers;
    }

    /** Ties gathered into pairs; the pair with the most surprising tie first. */
    public static List<OperatorPair> of(List<OperatorTie> ties) {
        Map<List<String>, List<OperatorTie>> pairs = new LinkedHashMap<>();
        ties.stream()
                .sorted(Comparator.comparingDouble(OperatorTie::lnProbability))
                .forEach(tie -> {
                    boolean ordered = number(tie.first()) <= number(tie.second());
                    List<String> ids =
                            ordered ? List.of(tie.first(), tie.second()) : List.of(tie.second(), tie.first());
                    pairs.computeIfAbsent(ids, p -> new ArrayList<>()).add(tie);
                });
        return pairs.entrySet().stream()
                .map(entry ->
                        new OperatorPair(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
    }

    /** Campaigns that pairs of a likely operator chain together, each list in the order of the ids. */
    public static List<List<String>> operators(List<OperatorPair> pairs) {
        Map<String, TreeSet<String>> groupOf = new TreeMap<>();
        for (OperatorPair pair : pairs) {
            if (pair.verdict() == Verdict.LIKELY) {
                TreeSet<String> both = new TreeSet<>(
                        Comparator.comparingLong(OperatorPair::number).thenComparing(Comparator.naturalOrder()));
                for (String id : List.of(pair.first(), pair.second())) {
                    both.add(id);
                    both.addAll(groupOf.getOrDefault(id, new TreeSet<>()));
                }
                both.forEach(id -> groupOf.put(id, both));
            }
        }
        return groupOf.values().stream()
                .distinct()
                .map(ids -> List.copyOf(ids))
                .sorted(Comparator.comparingLong(ids -> number(ids.get(0))))
                .toList();
    }

    private static long number(String campaignId) {
        try {
            return Long.parseLong(campaignId.substring(1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Long.MAX_VALUE;
        }
    }
}
