package stillwatch.detect.traffic;

import stillwatch.graph.Incidence;
import stillwatch.task.Progress;

/**
 * Turns the prompt keys of {@link Columns#template} into numbers of templates. In ordinary traffic most template ids occur once:
 * such an exchange follows a template that nobody else ever used, which is all there is to say of it; only ids that occur
 * again get a number, so that what is counted per template stays small.
 */
final class TemplateNumbers {
    static final int NONE = -1;
    static final int ONCE = -2;

    /** Per template the first prompt key that stands for it. */
    final int[] promptKey;
    /** Per template the number of exchanges. */
    final int[] uses;
    /** How many exchanges carry a template id. */
    final long covered;

    final Incidence systemPrompts;

    TemplateNumbers(Columns columns, int[] start, PromptNumbers prompts, Progress progress) {
        this.systemPrompts = systemPrompts(columns, start, prompts, progress);
        int[] numberOf = numbers(columns, prompts, progress);
        int size = 0;
        for (int number : numberOf) {
            size = Math.max(size, number + 1);
        }
        this.promptKey = new int[size];
        for (int key = prompts.template.length - 1; key > 0; key--) {
            int number = prompts.template[key] < 0 ? NONE : numberOf[prompts.template[key]];
            if (number >= 0) {
                promptKey[number] = key;
            }
        }
        this.uses = new int[size];
        long carrying = 0;
        for (int row = 0; row < columns.size(); row++) {
            progress.check();
            int key = columns.template(row);
            int id = prompts.template[key];
            int number = id < 0 ? NONE : numberOf[id];
            columns.setPrompt(row, number, prompts.systemPrompt.get(key));
            if (number >= 0) {
                uses[number]++;
            }
            carrying += number == NONE ? 0 : 1;
        }
        this.covered = carrying;
    }

    /** Per template id its number: those that occur at least twice are numbered, the others are {@link #ONCE}. */
    private static int[] numbers(Columns columns, PromptNumbers prompts, Progress progress) {
        byte[] times = new byte[prompts.templates];
        for (int row = 0; row < columns.size(); row++) {
            progress.check();
            int id = prompts.template[columns.template(row)];
            if (id >= 0 && times[id] < 2) {
                times[id]++;
            }
        }
        int[] numberOf = new int[prompts.templates];
        int next = 0;
        for (int id = 0; id < numberOf.length; id++) {
            numberOf[id] = times[id] < 2 ? ONCE : next++;
        }
        return numberOf;
    }

    private static Incidence systemPrompts(Columns columns, int[] start, PromptNumbers prompts, Progress progress) {
        Incidence.Builder pairs = new Incidence.Builder();
        DistinctObjects distinct = new DistinctObjects();
        for (int account = 0; account + 1 < start.length; account++) {
            progress.check();
            for (int row = start[account]; row < start[account + 1]; row++) {
                int key = prompts.systemPrompt.get(columns.template(row));
                if (key > 0) {
                    distinct.add(key);
                }
            }
            distinct.drain(account, pairs);
        }
        return pairs.build(start.length - 1, prompts.lastSystemPrompt + 1);
    }
}
