package stillwatch.evidence.bag;

import java.util.SortedMap;

/** How much payload there is. */
record PayloadSize(long sizeBytes, long files) {
    static PayloadSize of(SortedMap<String, Long> files) {
        long sizeBytes = 0;
        long count = 0;
        for (var file : files.entrySet()) {
            if (file.getKey().startsWith("data/")) {
                sizeBytes += file.getValue();
                count++;
            }
        }
        return new PayloadSize(sizeBytes, count);
    }

    /** As {@code Payload-Oxum} in bag-info.txt has it: bytes, a dot, files. */
    String oxum() {
        return sizeBytes + "." + files;
    }
}
