package stillwatch.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What {@code hour_total} tells apart of a call: model, capability and status, as one small number. */
final class CallKinds {
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private Kind[] kinds = new Kind[64];
    private int[] ofCall = new int[1024];

    private record Kind(int model, int capability, long status) {}

    /** A call of key 0 is one of which nothing was given. */
    CallKinds() {
        put(0, 0, 0, 0);
    }

    void put(int callKey, int model, int capability, long status) {
        Kind kind = new Kind(model, capability, status);
        int number = numbers.computeIfAbsent(kind, any -> numbers.size() + 1);
        if (number >= kinds.length) {
            kinds = Arrays.copyOf(kinds, number * 2);
        }
        kinds[number] = kind;
        if (callKey >= ofCall.length) {
            ofCall = Arrays.copyOf(ofCall, Math.max(callKey + 1, ofCall.length * 2));
        }
        ofCall[callKey] = number;
    }

    /** The kind's number, above 0. */
    int of(int callKey) {
        return ofCall[callKey];
    }

    int model(int kind) {
        return kinds[kind].model();
    }

    int capability(int kind) {
        return kinds[kind].capability();
    }

    long status(int kind) {
        return kinds[kind].status();
    }
}
