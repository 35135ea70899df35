package stillwatch.ingest;

import stillwatch.store.SourceImport;

/** Something to be written, on its way from the reading thread to the writing one. */
interface Step {
    void write(SourceImport into) throws Exception;
}
