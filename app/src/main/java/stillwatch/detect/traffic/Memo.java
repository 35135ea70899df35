package stillwatch.detect.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Figures that were computed once, by who asked for them and what they are. Safe for several threads; figures may ask others. */
final class Memo {
    private record Key(Class<?> owner, Class<?> type) {}

    private final Map<Key, Object> figures = new HashMap<>();

    synchronized void clear() {
        figures.clear();
    }

    synchronized <T> T get(Class<?> owner, Class<T> type, Supplier<T> figure) {
        Key key = new Key(owner, type);
        Object known = figures.get(key);
        if (known == null) {
            known = figure.get();
            figures.put(key, known);
        }
        return type.cast(known);
    }
}
