package stillwatch.ingest;

import java.io.IOException;

/** Reads the records of one file into rows and rejects; every line of the file ends up in the sink's tally. */
interface RecordReader {
    void read(ByteWindow window, RowSink sink) throws IOException;
}
