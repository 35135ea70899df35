package stillwatch.ingest;

import java.io.IOException;

/** Takes JSON records as bytes. */
interface JsonRecords {
    /**
     * @return why the record is rejected, or {@code null}
     * @throws com.fasterxml.jackson.core.JsonProcessingException where it is no JSON
     */
    String put(byte[] bytes, int from, int length, long line, long byteOffset) throws IOException;

    /** Forgets what was taken of a record that turned out not to be JSON. */
    void drop();
}
