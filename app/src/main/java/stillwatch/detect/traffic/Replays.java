package stillwatch.detect.traffic;

import java.util.HashMap;
import java.util.Map;

/** The exchanges that replayed a signed reasoning block: few, so each is an entry of its own. */
final class Replays {
    private Map<Integer, String> signatureOfKey = new HashMap<>();
    private int[] rows = {};
    private String[] signatures = {};

    /** Called by both reading threads. */
    synchronized void add(int exchangeKey, String signature) {
        signatureOfKey.put(exchangeKey, signature);
    }

    /** Finds the rows once they have their places. */
    void locate(int[] keyOfRow) {
        rows = new int[signatureOfKey.size()];
        signatures = new String[rows.length];
        int count = 0;
        for (int row = 0; row < keyOfRow.length && count < rows.length; row++) {
            String signature = signatureOfKey.get(keyOfRow[row]);
            if (signature != null) {
                rows[count] = row;
                signatures[count++] = signature;
            }
        }
        signatureOfKey = Map.of();
    }

    int size() {
        return rows.length;
    }

    int row(int i) {
        return rows[i];
    }

    String signature(int i) {
        return signatures[i];
    }
}
