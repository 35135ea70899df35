package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Message;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Content.Sample;
import stillwatch.detect.traffic.Group;

/**
 * What signals look at in the words of a group's sampled conversations: sketches of what was sent in and answered, and the
 * wording of some first questions. At most {@value #MOST_CONVERSATIONS} conversations, spread evenly over the members; read
 * once and kept with the group, the words themselves are not.
 */
record GroupTexts(List<Text> texts, List<Wording> wordings) {
    static final int MOST_CONVERSATIONS = 5_000;
    static final int MOST_WORDINGS = 200;

    /**
     * One conversation.
     *
     * @param input sketch of everything that was sent in
     * @param answers sketch of each answer, without what was sent in with it
     */
    record Text(Sample sample, int[] input, List<int[]> answers) {}

    /** Random features of a conversation's first question. */
    record Wording(Sample sample, short[] features) {}

    static GroupTexts of(Group group) {
        return group.once(GroupTexts.class, GroupTexts.class, GroupTexts::read);
    }

    private static GroupTexts read(Group group) {
        List<Sample> chosen = chosen(group);
        Map<Long, Sample> byKey = new HashMap<>();
        chosen.forEach(sample -> byKey.put(sample.conversationKey(), sample));
        long[] keys =
                chosen.stream().mapToLong(Sample::conversationKey).sorted().toArray();
        BackgroundWording background =
                chosen.size() < DistributionDriftSignal.LEAST_TEXTS ? null : BackgroundWording.of(group.population());
        List<Text> texts = new ArrayList<>();
        List<Wording> wordings = new ArrayList<>();
        int every = (keys.length + MOST_WORDINGS - 1) / MOST_WORDINGS;
        group.population().forEachConversation(keys, (key, messages) -> {
            Sample sample = byKey.get(key);
            if (background != null && background.isUsable() && texts.size() % every == 0) {
                wordings.add(new Wording(sample, background.features(firstQuestion(messages))));
            }
            texts.add(text(sample, messages));
        });
        return new GroupTexts(texts, wordings);
    }

    private static List<Sample> chosen(Group group) {
        Content content = group.population().content();
        long all = 0;
        for (int i = 0; i < group.size(); i++) {
            all += content.of(group.member(i)).size();
        }
        long taken = Math.min(all, MOST_CONVERSATIONS);
        List<Sample> chosen = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < group.size(); i++) {
            for (Sample sample : content.of(group.member(i))) {
                if (at * taken / all != (at + 1) * taken / all) {
                    chosen.add(sample);
                }
                at++;
            }
        }
        return chosen;
    }

    private static Text text(Sample sample, List<Message> messages) {
        StringBuilder sent = new StringBuilder();
        for (Message message : messages) {
            if (!message.role().equals("assistant")) {
                sent.append(message.text()).append('\n');
            }
        }
        int[] input = TextSketch.of(sent);
        List<int[]> answers = new ArrayList<>();
        for (Message message : messages) {
            if (message.role().equals("assistant")) {
                int[] answer = without(TextSketch.of(message.text()), input);
                if (answer.length >= AnswerChains.LEAST_RUNS) {
                    answers.add(answer);
                }
            }
        }
        return new Text(sample, input, answers);
    }

    private static int[] without(int[] runs, int[] others) {
        int[] kept = new int[runs.length];
        int count = 0;
        for (int run : runs) {
            if (java.util.Arrays.binarySearch(others, run) < 0) {
                kept[count++] = run;
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    static String firstQuestion(List<Message> messages) {
        for (Message message : messages) {
            if (message.role().equals("user")) {
                return message.text();
            }
        }
        return "";
    }
}
