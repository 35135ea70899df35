package stillwatch.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one is between the records of a JSON file: beside the file's own values, in a list, or in an object that only wraps the
 * list of the next name. Damage takes brackets away or makes some, so a bracket that fits nothing changes nothing.
 */
final class JsonPlaces {
    private enum Place {
        TOP,
        LIST,
        WRAPPER
    }

    private final List<String> lists;
    private final Deque<Place> places = new ArrayDeque<>(List.of(Place.TOP));

    /** The name of the first member of each wrapper so far, and how many lists are around it. */
    private final Map<String, Integer> wrapperLevels = new HashMap<>();

    /** In how many of the named lists one is. */
    private int depth;

    /** @param lists the names of the lists, from the outside in, in which the records lie; empty for the file's own objects */
    JsonPlaces(List<String> lists) {
        this.lists = lists;
    }

    boolean isAtTop() {
        return places.peek() == Place.TOP;
    }

    boolean isInList() {
        return places.peek() == Place.LIST;
    }

    boolean isInWrapper() {
        return places.peek() == Place.WRAPPER;
    }

    /** Whether the member of the wrapper in which one is holds the records, or what wraps them further. */
    boolean isList(String member) {
        return isInWrapper() && member.equals(lists.get(depth));
    }

    /** Goes into a list: the one that {@link #isList} told of, or one that is the file itself. */
    void openList() {
        depth += isInWrapper() ? 1 : 0;
        places.push(Place.LIST);
    }

    /** @param firstName the name of its first member, by which the next one is known; may be {@code null} */
    void openWrapper(String firstName) {
        if (firstName != null) {
            wrapperLevels.putIfAbsent(firstName, depth);
        }
        places.push(Place.WRAPPER);
    }

    /** @param bracket the closing bracket */
    void close(int bracket) {
        if (places.peek() == (bracket == ']' ? Place.LIST : Place.WRAPPER)) {
            Place closed = places.pop();
            depth -= closed == Place.LIST && isInWrapper() ? 1 : 0;
        }
    }

    /**
     * Whether an object that begins here is a record rather than a wrapper. A name that is known decides before the place does,
     * and then the place is put right.
     *
     * @param firstName the name of the object's first member; {@code null} where it has none
     * @param isKnown whether records were read that begin with it
     */
    boolean isRecord(String firstName, boolean isKnown) {
        Integer level = wrapperLevels.get(firstName);
        if (isKnown && level == null) {
            enterLists();
        } else if (!isKnown && level != null) {
            leaveLists(level);
        }
        return isInWrapper() || depth == lists.size();
    }

    /** Goes to where records are. */
    void enterLists() {
        for (; depth < lists.size(); depth++) {
            places.push(Place.WRAPPER);
            places.push(Place.LIST);
        }
    }

    private void leaveLists(int level) {
        places.clear();
        places.push(Place.TOP);
        for (depth = 0; depth < level; depth++) {
            places.push(Place.WRAPPER);
            places.push(Place.LIST);
        }
    }
}
