package stillwatch.detect.traffic;

import java.util.Arrays;

/** Counts uses and holders per template: an open-addressing table of ints, filled account by account. */
final class UseTable {
    private static final int EMPTY = -1;

    private int[] templates = new int[64];
    private int[] uses = new int[64];
    private int[] holders = new int[64];
    private int[] lastHolder = new int[64];
    private boolean[] own = new boolean[64];
    private int size;

    UseTable() {
        Arrays.fill(templates, EMPTY);
    }

    /** Notes one use; all uses of an account are noted before those of the next. */
    void add(int template, int account) {
        int slot = slot(template);
        if (templates[slot] == EMPTY) {
            templates[slot] = template;
            lastHolder[slot] = -1;
            size++;
        }
        uses[slot]++;
        if (lastHolder[slot] != account) {
            lastHolder[slot] = account;
            holders[slot]++;
        }
        if (2 * size > templates.length) {
            grow();
        }
    }

    /** Looks at one template. */
    interface Visitor {
        void visit(int template, int uses, int holders);
    }

    /** In no particular order. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < templates.length; slot++) {
            if (templates[slot] != EMPTY) {
                visitor.visit(templates[slot], uses[slot], holders[slot]);
            }
        }
    }

    int uses(int template) {
        int slot = slot(template);
        return templates[slot] == EMPTY ? 0 : uses[slot];
    }

    int holders(int template) {
        int slot = slot(template);
        return templates[slot] == EMPTY ? 0 : holders[slot];
    }

    void setOwn(int template) {
        own[slot(template)] = true;
    }

    boolean isOwn(int template) {
        return template >= 0 && own[slot(template)];
    }

    private int slot(int template) {
        int at = template * 0x9E3779B9 >>> 7 & templates.length - 1;
        while (templates[at] != EMPTY && templates[at] != template) {
            at = at + 1 & templates.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldTemplates = templates;
        int[] oldUses = uses;
        int[] oldHolders = holders;
        int[] oldLast = lastHolder;
        templates = new int[2 * oldTemplates.length];
        Arrays.fill(templates, EMPTY);
        uses = new int[templates.length];
        holders = new int[templates.length];
        lastHolder = new int[templates.length];
        own = new boolean[templates.length];
        for (int i = 0; i < oldTemplates.length; i++) {
            if (oldTemplates[i] != EMPTY) {
                int slot = slot(oldTemplates[i]);
                templates[slot] = oldTemplates[i];
                uses[slot] = oldUses[i];
                holders[slot] = oldHolders[i];
                lastHolder[slot] = oldLast[i];
            }
        }
    }
}
