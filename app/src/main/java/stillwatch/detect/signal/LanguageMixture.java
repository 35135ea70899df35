package stillwatch.detect.signal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stillwatch.detect.prompt.Language;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Population;

/**
 * Per account, in how many languages its users write side by side: the effective number e^H of languages of its sampled
 * conversations within one day (UTC), averaged over days with at least {@value #LEAST_IN_DAY} conversations whose language is
 * clear, weighed by them. Who moves from one language to the next over weeks mixes none.
 */
final class LanguageMixture {
    static final int LEAST_IN_DAY = 5;
    /** On such days together; fewer say little about who writes. A judgement. */
    static final int LEAST_CONVERSATIONS = 10;
    /** A language in one conversation may be a quotation or a wrong guess. */
    private static final int LEAST_OF_ONE = 2;
    /** Many people write in two languages, few in three on the same day. A judgement. */
    private static final int MANY = 3;
    /** Two languages come to 2 at most, with a twentieth of a third one to 2.36: three must really be in use. A judgement. */
    private static final double MANY_EFFECTIVE = 2.5;

    private static final long DAY_MILLIS = 86_400_000L;

    private final float[] effective;
    /** Of an account the languages in use, a bit for each. */
    private final int[] inUse;

    private LanguageMixture(Population population) {
        int accounts = population.traffic().accounts();
        effective = new float[accounts];
        inUse = new int[accounts];
        for (int account = 0; account < accounts; account++) {
            look(account, clear(population.content().of(account)));
        }
    }

    /** Of each account of a case; computed once. */
    static LanguageMixture of(Population population) {
        return population.once(LanguageMixture.class, LanguageMixture.class, LanguageMixture::new);
    }

    /** Those whose time and language are known, in the order of time. */
    static List<Sample> clear(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.atMillis() != null && sample.language() != Language.UNKNOWN)
                .sorted(Comparator.comparing(Sample::atMillis))
                .toList();
    }

    private void look(int account, List<Sample> samples) {
        int[] languages = new int[samples.size()];
        Map<Language, Integer> uses = new EnumMap<>(Language.class);
        int looked = 0;
        double sum = 0;
        for (int from = 0, to; from < languages.length; from = to) {
            for (to = from; to < languages.length && day(samples.get(to)) == day(samples.get(from)); to++) {
                languages[to] = samples.get(to).language().ordinal();
            }
            if (to - from >= LEAST_IN_DAY) {
                samples.subList(from, to).forEach(sample -> uses.merge(sample.language(), 1, Integer::sum));
                looked += to - from;
                sum += (to - from) * MixtureFigures.effective(languages, from, to);
            }
        }
        effective[account] = looked < LEAST_CONVERSATIONS ? Float.NaN : (float) (sum / looked);
        uses.forEach((language, count) -> inUse[account] |= count < LEAST_OF_ONE ? 0 : 1 << language.ordinal());
    }

    private static long day(Sample sample) {
        return Math.floorDiv(sample.atMillis(), DAY_MILLIS);
    }

    boolean isKnown(int account) {
        return !Float.isNaN(effective[account]);
    }

    /** Whether more languages are in use on the same day than one person writes. */
    boolean isMixed(int account) {
        return effective[account] >= MANY_EFFECTIVE && Integer.bitCount(inUse[account]) >= MANY;
    }

    /** The effective number of languages; NaN where it is not known. */
    double languages(int account) {
        return effective[account];
    }

    /** "Chinese, English, German". */
    String words(int account) {
        return Stream.of(Language.values())
                .filter(language -> (inUse[account] & 1 << language.ordinal()) != 0)
                .map(Language::words)
                .collect(Collectors.joining(", "));
    }
}
