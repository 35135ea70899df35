package stillwatch.detect.traffic;

import java.util.Arrays;
import stillwatch.store.LongDictionaryQuery;
import stillwatch.task.Progress;

/**
 * What the prompt keys of a case stand for: the provider's template ids and system prompts as numbers. Needed only while the
 * case is read; about 8 bytes a prompt, 20 more while it is made.
 */
final class PromptNumbers {
    private static final int CHECK_EVERY = 1 << 14;

    /** Per prompt key the number of its template id, −1 where it has none; two keys may share a template. */
    final int[] template;
    /** Per prompt key the key of its system prompt, 0 where it has none. */
    final KeyColumn systemPrompt;

    final int lastSystemPrompt;
    final int templates;

    private PromptNumbers(LongDictionaryQuery dictionary, Progress progress) {
        int last = dictionary.lastPromptKey();
        lastSystemPrompt = dictionary.lastSystemPromptKey();
        template = new int[last + 1];
        Arrays.fill(template, -1);
        systemPrompt = new KeyColumn(last + 1, lastSystemPrompt);
        Numbering ids = new Numbering(last);
        dictionary.forEachPrompt((key, bytes, from, length, systemPromptKey) -> {
            if (key % CHECK_EVERY == 0) {
                progress.check();
                progress.advance(key, last, "prompts");
            }
            if (key <= last) {
                systemPrompt.set(key, systemPromptKey);
                template[key] = length < 0 ? -1 : ids.numberOf(Numbering.hash(bytes, from, length));
            }
        });
        templates = ids.size();
    }

    static PromptNumbers read(LongDictionaryQuery dictionary, Progress progress) {
        return new PromptNumbers(dictionary, progress);
    }
}
