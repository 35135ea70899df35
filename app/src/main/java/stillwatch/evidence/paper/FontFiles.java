package stillwatch.evidence.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fonts, each read when it is first needed: most reports never open the large ones. */
final class FontFiles {
    /** Asked in this order for what the chosen typeface lacks. The last holds signs and further alphabets. */
    static final List<String> FALLBACKS = List.of(
            "noto-naskh-arabic-regular",
            "noto-sans-devanagari-regular",
            "source-sans-3-regular",
            "dejavu-sans",
            "noto-sans-ethiopic-regular",
            "droid-sans-fallback-full",
            "noto-sans-kr-hangul");

    private final Map<String, FontFile> loaded = new HashMap<>();

    FontFile of(Typeface face) {
        return named(face.file());
    }

    FontFile named(String file) {
        return loaded.computeIfAbsent(file, FontFile::load);
    }

    /** The first font that draws the character, or {@code null} where none does. */
    FontFile drawing(int codePoint, Typeface first) {
        FontFile chosen = of(first);
        if (chosen.glyph(codePoint) != 0) {
            return chosen;
        }
        for (String file : FALLBACKS) {
            if (named(file).glyph(codePoint) != 0) {
                return named(file);
            }
        }
        return null;
    }
}
