package stillwatch.evidence.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The substitution rules (table GSUB) of a font for one script, contextual ones included, which FontBox leaves out. Reads the
 * kinds of rule that the fonts for Thai and Lao have: one glyph for one, several for one, one for several, and chains by
 * coverage. Any other kind is refused, so that no font is shaped by half its rules.
 */
final class GlyphRules {
    private final ByteBuffer table;
    private final int lookupList;
    private final int language;

    /**
     * @param table the bytes of GSUB
     * @param script of four letters, as OpenType names it
     */
    GlyphRules(byte[] table, String script) {
        this.table = ByteBuffer.wrap(table);
        this.lookupList = u16(8);
        this.language = defaultLanguage(script);
    }

    private int defaultLanguage(String tag) {
        int scripts = u16(4);
        for (int i = 0; i < u16(scripts); i++) {
            int record = scripts + 2 + 6 * i;
            if (tag(record).equals(tag)) {
                int script = scripts + u16(record + 4);
                return script + u16(script);
            }
        }
        throw new IllegalArgumentException("The font has no rules for " + tag + ".");
    }

    /** The glyphs after every rule of the feature, in the order in which the font lists them. */
    List<Integer> apply(String feature, List<Integer> glyphs) {
        List<Integer> result = new ArrayList<>(glyphs);
        for (int lookup : lookups(feature)) {
            int at = 0;
            while (at < result.size()) {
                at += Math.max(1, substitute(lookup, result, at));
            }
        }
        return result;
    }

    private List<Integer> lookups(String feature) {
        int features = u16(6);
        List<Integer> lookups = new ArrayList<>();
        for (int i = 0; i < u16(language + 4); i++) {
            int entry = features + 2 + 6 * u16(language + 6 + 2 * i);
            if (tag(entry).equals(feature)) {
                int found = features + u16(entry + 4);
                for (int j = 0; j < u16(found + 2); j++) {
                    lookups.add(u16(found + 4 + 2 * j));
                }
            }
        }
        return lookups.stream().sorted().toList();
    }

    /** @return how many glyphs stand where something was replaced; 0 where no rule fits */
    private int substitute(int number, List<Integer> glyphs, int at) {
        int lookup = lookupList + u16(lookupList + 2 + 2 * number);
        if (u16(lookup + 2) != 0) {
            throw new IllegalArgumentException("The font's rule " + number + " skips glyphs, which is not known here.");
        }
        for (int i = 0; i < u16(lookup + 4); i++) {
            int rule = lookup + u16(lookup + 6 + 2 * i);
            int kind = u16(lookup) * 10 + u16(rule);
            int length =
                    switch (kind) {
                        case 11, 12 -> single(rule, glyphs, at);
                        case 21 -> multiple(rule, glyphs, at);
                        case 41 -> ligature(rule, glyphs, at);
                        case 63 -> chain(rule, glyphs, at);
                        default -> throw new IllegalArgumentException("The font has a rule of the kind " + kind + ".");
                    };
            if (length > 0) {
                return length;
            }
        }
        return 0;
    }

    private int single(int rule, List<Integer> glyphs, int at) {
        int covered = coverage(rule + u16(rule + 2), glyphs.get(at));
        if (covered < 0) {
            return 0;
        }
        int other = u16(rule) == 1 ? (glyphs.get(at) + u16(rule + 4)) & 0xffff : u16(rule + 6 + 2 * covered);
        glyphs.set(at, other);
        return 1;
    }

    private int multiple(int rule, List<Integer> glyphs, int at) {
        int covered = coverage(rule + u16(rule + 2), glyphs.get(at));
        if (covered < 0) {
            return 0;
        }
        int sequence = rule + u16(rule + 6 + 2 * covered);
        glyphs.remove(at);
        for (int i = 0; i < u16(sequence); i++) {
            glyphs.add(at + i, u16(sequence + 2 + 2 * i));
        }
        return u16(sequence);
    }

    private int ligature(int rule, List<Integer> glyphs, int at) {
        int covered = coverage(rule + u16(rule + 2), glyphs.get(at));
        if (covered < 0) {
            return 0;
        }
        int set = rule + u16(rule + 6 + 2 * covered);
        for (int i = 0; i < u16(set); i++) {
            int ligature = set + u16(set + 2 + 2 * i);
            int parts = u16(ligature + 2);
            boolean fits = at + parts <= glyphs.size();
            for (int j = 1; fits && j < parts; j++) {
                fits = glyphs.get(at + j) == u16(ligature + 2 + 2 * j);
            }
            if (fits) {
                glyphs.subList(at + 1, at + parts).clear();
                glyphs.set(at, u16(ligature));
                return 1;
            }
        }
        return 0;
    }

    /** A rule that holds between certain glyphs before and after. */
    private int chain(int rule, List<Integer> glyphs, int at) {
        int before = rule + 2;
        int input = before + 2 + 2 * u16(before);
        int after = input + 2 + 2 * u16(input);
        int records = after + 2 + 2 * u16(after);
        int length = u16(input);
        if (at < u16(before) || at + length + u16(after) > glyphs.size()) {
            return 0;
        }
        boolean fits = true;
        for (int i = 0; fits && i < u16(before); i++) {
            fits = isIn(rule + u16(before + 2 + 2 * i), glyphs.get(at - 1 - i));
        }
        for (int i = 0; fits && i < length; i++) {
            fits = isIn(rule + u16(input + 2 + 2 * i), glyphs.get(at + i));
        }
        for (int i = 0; fits && i < u16(after); i++) {
            fits = isIn(rule + u16(after + 2 + 2 * i), glyphs.get(at + length + i));
        }
        if (!fits) {
            return 0;
        }
        int size = glyphs.size();
        for (int i = 0; i < u16(records); i++) {
            substitute(u16(records + 4 + 4 * i), glyphs, at + u16(records + 2 + 4 * i));
        }
        return length + glyphs.size() - size;
    }

    private boolean isIn(int coverage, int glyph) {
        return coverage(coverage, glyph) >= 0;
    }

    /** The glyph's place in a coverage table, or -1. */
    private int coverage(int at, int glyph) {
        boolean ranges = u16(at) == 2;
        for (int i = 0; i < u16(at + 2); i++) {
            int entry = at + 4 + (ranges ? 6 : 2) * i;
            int first = u16(entry);
            int last = ranges ? u16(entry + 2) : first;
            if (glyph >= first && glyph <= last) {
                return ranges ? u16(entry + 4) + glyph - first : i;
            }
        }
        return -1;
    }

    private String tag(int at) {
        return StandardCharsets.US_ASCII.decode(table.slice(at, 4)).toString();
    }

    private int u16(int at) {
        return table.getShort(at) & 0xffff;
    }
}
