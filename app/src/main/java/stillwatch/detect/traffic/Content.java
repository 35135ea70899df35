package stillwatch.detect.traffic;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stillwatch.detect.prompt.Language;
import stillwatch.detect.prompt.Part;
import stillwatch.detect.prompt.PromptText;
import stillwatch.detect.prompt.Rule;
import stillwatch.detect.prompt.RuleMatch;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.task.Progress;

/**
 * What the sampled conversations say: each one's template, the hash of its exact prompt, its language, and the rules that match. The texts
 * themselves are not kept; memory: about 60 bytes a conversation, 30 a match.
 *
 * <p>Skeletons are numbered from the most used one on, and nearly equal ones are one (see
 * {@link stillwatch.detect.prompt.TemplateClusters}); nothing here depends on the order in which conversations were read.
 */
public final class Content {
    private final CaseFile file;
    private final List<Rule> rules;
    private final SampleRows rows;
    /** Of each skeleton a conversation that is written by it. */
    private final long[] exampleOfSkeleton;

    private final int[] rowsByAccount;
    private final int[] fromOfAccount;
    private final Carriers carriersOfSkeleton;
    private final Carriers carriersOfWording;

    Content(CaseFile file, RulePacks packs, SampleRows rows, long[] exampleOfSkeleton, int accounts) {
        this.file = file;
        this.rules = packs.rules();
        this.rows = rows;
        this.exampleOfSkeleton = exampleOfSkeleton;
        this.fromOfAccount = new int[accounts + 1];
        for (int row = 0; row < rows.size(); row++) {
            fromOfAccount[rows.account(row) + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            fromOfAccount[account + 1] += fromOfAccount[account];
        }
        int[] filled = fromOfAccount.clone();
        this.rowsByAccount = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            rowsByAccount[filled[rows.account(row)]++] = row;
        }
        this.carriersOfSkeleton = Carriers.of(rows.size(), rows::skeleton, rows::account);
        int[] rowOfMatch = new int[rows.matches()];
        for (int row = 0; row < rows.size(); row++) {
            java.util.Arrays.fill(rowOfMatch, rows.firstMatch(row), rows.endOfMatches(row), row);
        }
        this.carriersOfWording = Carriers.of(rows.matches(), rows::wording, match -> rows.account(rowOfMatch[match]));
    }

    /** Reads the case on as many threads as there are processors and writes nothing. */
    public static Content read(CaseFile file, CaseTraffic traffic, RulePacks packs, Progress progress) {
        return new ContentReading(file, traffic, packs).read(progress);
    }

    /** As {@link #read}, and keeps what was read in the case, so that the next analysis reads only what is new. */
    public static Content readAndKeep(CaseFile file, CaseTraffic traffic, RulePacks packs, Progress progress) {
        ContentReading reading = new ContentReading(file, traffic, packs);
        Content content = reading.read(progress);
        reading.keep(progress);
        return content;
    }

    /** One sampled conversation: a view into {@link Content}. */
    public final class Sample {
        private final int row;

        private Sample(int row) {
            this.row = row;
        }

        public long conversationKey() {
            return rows.key(row);
        }

        /** The account's number. */
        public int account() {
            return rows.account(row);
        }

        /** {@code null} where the export gave no time. */
        public Long atMillis() {
            return rows.atMillis(row) == SampleRows.UNKNOWN ? null : (Long) rows.atMillis(row);
        }

        /** The skeleton's number, −1 where the prompt is nobody's in particular. */
        public int skeleton() {
            return rows.skeleton(row);
        }

        /** Hash of the user's exact first words. */
        public long prompt() {
            return rows.prompt(row);
        }

        /** What the user wrote in, as far as it was clear. */
        public Language language() {
            return Language.values()[rows.language(row)];
        }

        /** The rules that matched. */
        public List<RuleMatch> matches() {
            int first = rows.firstMatch(row);
            int end = rows.endOfMatches(row);
            if (first == end) {
                return List.of();
            }
            List<RuleMatch> matches = new ArrayList<>(end - first);
            for (int match = first; match < end; match++) {
                matches.add(new RuleMatch(
                        rules.get(rows.rule(match)),
                        rows.message(match),
                        Part.values()[rows.part(match)],
                        rows.start(match),
                        rows.end(match),
                        rows.wording(match)));
            }
            return matches;
        }

        /** Whether a strict rule of the technique matched. */
        public boolean shows(String technique) {
            return holds(technique, true);
        }

        /** Whether any rule of the technique matched, context included. */
        public boolean hints(String technique) {
            return holds(technique, false);
        }

        private boolean holds(String technique, boolean strictOnly) {
            for (int match = rows.firstMatch(row); match < rows.endOfMatches(row); match++) {
                Rule rule = rules.get(rows.rule(match));
                if ((rule.strict() || !strictOnly) && rule.technique().equals(technique)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sample sample && sample.conversationKey() == conversationKey();
        }

        @Override
        public int hashCode() {
            return Long.hashCode(conversationKey());
        }
    }

    /** All, in the order of their keys in the case. */
    public List<Sample> samples() {
        return new AbstractList<>() {
            @Override
            public Sample get(int index) {
                return new Sample(java.util.Objects.checkIndex(index, rows.size()));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** An account's, in the order of their keys in the case. */
    public List<Sample> of(int account) {
        int from = fromOfAccount[account];
        int size = fromOfAccount[account + 1] - from;
        return new AbstractList<>() {
            @Override
            public Sample get(int index) {
                return new Sample(rowsByAccount[from + java.util.Objects.checkIndex(index, size)]);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    public int skeletons() {
        return exampleOfSkeleton.length;
    }

    /** A skeleton's text, made again from a conversation in the case: a millisecond, so not to be asked of all. */
    public String skeleton(int number) {
        return PromptText.skeleton(
                PromptText.asked(new ConversationTextsQuery(file).messages(exampleOfSkeleton[number])));
    }

    /** The accounts whose samples follow a skeleton, ascending. */
    public Set<Integer> accountsOf(int skeleton) {
        return carriersOfSkeleton.of(skeleton);
    }

    /** The accounts in whose samples some rule matched in the same sentences as this match lies in, ascending. */
    public Set<Integer> carriersOf(RuleMatch match) {
        return carriersOfWording.of(match.wording());
    }
}
