package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import stillwatch.store.JsonOfAnyLength;

/**
 * Records that complete others, by the value on which they join: only those members that the mapping uses. Kept in memory up
 * to a limit; what comes after it is counted and not kept.
 */
final class JoinTable {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();

    /** What one entry costs beside its texts. */
    private static final int OVERHEAD_BYTES = 192;

    /** How many bytes all tables of an import may still take. */
    static final class Room {
        private long bytes;

        Room(long bytes) {
            this.bytes = bytes;
        }
    }

    private static final class Entry {
        private final String file;
        private final long number;
        private final byte[] members;
        private final Entry next;
        private boolean isUsed;

        Entry(String file, long number, byte[] members, Entry next) {
            this.file = file;
            this.number = number;
            this.members = members;
            this.next = next;
        }
    }

    private final Set<String> wanted;
    private final Room room;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<String, Long> repeated = new TreeMap<>();
    private final Map<String, Long> used = new TreeMap<>();
    private final Set<String> continued = new HashSet<>();

    /** @param wanted the members that are kept; empty for all */
    JoinTable(Set<String> wanted, Room room) {
        this.wanted = wanted;
        this.room = room;
    }

    void add(String key, long number, JsonNode record, String file) {
        Entry before = entries.get(key);
        for (Entry entry = before; entry != null; entry = entry.next) {
            if (entry.file.equals(file) && entry.number == number) {
                // Said twice in one file: the first one stays.
                repeated.merge(file, 1L, Long::sum);
                return;
            }
        }
        byte[] members = members(record);
        long cost = OVERHEAD_BYTES + key.length() + members.length;
        if (room.bytes < cost) {
            leftOut.merge(file, 1L, Long::sum);
            return;
        }
        room.bytes -= cost;
        entries.put(key, new Entry(file, number, members, before));
    }

    private byte[] members(JsonNode record) {
        ObjectNode kept = JSON.createObjectNode();
        record.properties().forEach(member -> {
            if ((wanted.isEmpty() || wanted.contains(member.getKey()))
                    && !member.getValue().isNull()) {
                kept.set(member.getKey(), member.getValue());
            }
        });
        try {
            return JSON.writeValueAsBytes(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Notes that the record that others continue is there. */
    void found(String key) {
        if (entries.containsKey(key)) {
            continued.add(key);
        }
    }

    boolean isContinued(String key) {
        return continued.contains(key);
    }

    /** Whether for every continuation the record was found that it continues. */
    boolean areAllContinued() {
        return continued.size() == entries.size();
    }

    /** Whether several files have a record under the key and none of them is nearer to the asking file than the others. */
    boolean isAmbiguous(String key, String file) {
        return entries.containsKey(key) && nearest(key, file) == null;
    }

    /** The record that completes one of the named file; {@code null} where there is none, or more than one. */
    JsonNode find(String key, String file) {
        Entry entry = nearest(key, file);
        if (entry == null) {
            return null;
        }
        if (!entry.isUsed) {
            entry.isUsed = true;
            used.merge(entry.file, 1L, Long::sum);
        }
        return tree(entry);
    }

    /** Batches are numbered alike; of several files the one whose name begins most like the asking file's is its partner. */
    private Entry nearest(String key, String file) {
        Entry best = null;
        int most = -1;
        for (Entry entry = entries.get(key); entry != null; entry = entry.next) {
            int common = common(entry.file, file);
            if (common == most) {
                best = null;
            } else if (common > most) {
                most = common;
                best = entry;
            }
        }
        return best;
    }

    private static int common(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** What continues a record, in order. */
    List<JsonNode> continuations(String key) {
        Map<Long, Entry> byNumber = new LinkedHashMap<>();
        Stream.iterate(entries.get(key), entry -> entry != null, entry -> entry.next)
                .sorted(Comparator.comparingLong(entry -> entry.number))
                .forEach(entry -> byNumber.putIfAbsent(entry.number, entry));
        return byNumber.values().stream().map(JoinTable::tree).toList();
    }

    private static JsonNode tree(Entry entry) {
        try {
            return JSON.readTree(entry.members);
        } catch (IOException e) {
            throw new IllegalStateException("it was written as JSON", e);
        }
    }

    /** How many of a file's records completed another one. */
    long used(String file) {
        return used.getOrDefault(file, 0L);
    }

    /** How many of a file's records were not kept because the limit was reached. */
    long leftOut(String file) {
        return leftOut.getOrDefault(file, 0L);
    }

    long leftOut() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of a file's records have the key of an earlier one. */
    long repeated(String file) {
        return repeated.getOrDefault(file, 0L);
    }
}
