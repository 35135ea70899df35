package stillwatch.detect.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups skeletons into templates: equal ones by their text, nearly equal ones by fingerprints that differ in at most
 * {@value #MAX_DISTANCE} bits and, as a check, at least 70 % common shingles. Near fingerprints are found through four bands
 * of 16 bits: two that differ in at most three bits agree in at least one band [Manku 2007]. Memory: one skeleton and four
 * index entries per distinct skeleton.
 */
public final class TemplateIndex {
    /** "For 8 billion pages, k = 3 is reasonable" [Manku 2007]. */
    static final int MAX_DISTANCE = 3;

    private static final double LEAST_RESEMBLANCE = 0.7;
    /** A band shared by more fingerprints than that is common wording; looking at all of them would cost too much. */
    private static final int MAX_BAND = 500;

    private final Map<String, Integer> templateOfSkeleton = new HashMap<>();
    private final Map<Integer, List<Integer>> templatesOfBand = new HashMap<>();
    private final List<String> skeletons = new ArrayList<>();
    private final List<Long> fingerprints = new ArrayList<>();

    /** @return the template's number, from 0 */
    public int templateOf(String skeleton) {
        Integer known = templateOfSkeleton.get(skeleton);
        if (known != null) {
            return known;
        }
        long fingerprint = SimHash.of(skeleton);
        int near = near(skeleton, fingerprint);
        int template = near >= 0 ? near : addTemplate(skeleton, fingerprint);
        templateOfSkeleton.put(skeleton, template);
        return template;
    }

    private int near(String skeleton, long fingerprint) {
        for (int band = 0; band < 4; band++) {
            List<Integer> candidates = templatesOfBand.getOrDefault(bandKey(fingerprint, band), List.of());
            for (int candidate : candidates.subList(0, Math.min(MAX_BAND, candidates.size()))) {
                if (SimHash.distance(fingerprints.get(candidate), fingerprint) <= MAX_DISTANCE
                        && SimHash.resemblance(skeletons.get(candidate), skeleton) >= LEAST_RESEMBLANCE) {
                    return candidate;
                }
            }
        }
        return -1;
    }

    private int addTemplate(String skeleton, long fingerprint) {
        int template = skeletons.size();
        skeletons.add(skeleton);
        fingerprints.add(fingerprint);
        for (int band = 0; band < 4; band++) {
            templatesOfBand
                    .computeIfAbsent(bandKey(fingerprint, band), key -> new ArrayList<>())
                    .add(template);
        }
        return template;
    }

    private static int bandKey(long fingerprint, int band) {
        return band << 16 | (int) (fingerprint >>> 16 * band & 0xffff);
    }

    public int size() {
        return skeletons.size();
    }

    /** The first skeleton that was seen of a template. */
    public String skeleton(int template) {
        return skeletons.get(template);
    }
}
