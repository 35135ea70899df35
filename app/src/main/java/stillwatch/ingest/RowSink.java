package stillwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import stillwatch.store.ExchangeBatch;
import stillwatch.task.Pipeline;

/** Collects what the reading thread makes and hands it over in batches; counts rejects. */
class RowSink {
    private static final int STEPS = 512;
    private static final int WEIGHT_BYTES = 4 << 20;

    private final Pipeline.Sink<List<Step>> out;
    private final Tally tally;
    private List<Step> steps = new ArrayList<>();
    private long weightBytes;
    private final Supplier<ExchangeBatch> batches;
    private ExchangeBatch exchanges;

    RowSink(Pipeline.Sink<List<Step>> out, Tally tally, Supplier<ExchangeBatch> batches) {
        this.out = out;
        this.tally = tally;
        this.batches = batches;
        exchanges = batches.get();
    }

    Tally tally() {
        return tally;
    }

    /** Sees each record that is a tree before rows are made of it. */
    void record(JsonNode record) {
        // Only those who look at records themselves need it.
    }

    /** Makes what takes the fields of one kind of row. */
    Target target(Mapping mapping, Kind kind, List<ColumnMapping> columns) {
        return mapping.target(kind, columns, this);
    }

    /** The batch that the next exchange is put into. */
    ExchangeBatch exchanges() {
        return exchanges;
    }

    /** To be called after each exchange that was put into the batch. */
    void exchangeAdded() {
        if (exchanges.isFull()) {
            flushExchanges();
        }
    }

    /** @param bytes roughly how much memory the step holds */
    void add(Step step, int bytes) {
        steps.add(step);
        weightBytes += bytes;
        if (steps.size() >= STEPS || weightBytes >= WEIGHT_BYTES) {
            flushSteps();
        }
    }

    void reject(long line, long byteOffset, byte[] raw, String reason) {
        tally.rejects++;
        tally.reasons.merge(reason, 1L, Long::sum);
        add(into -> into.reject(line, byteOffset, raw, reason), raw.length);
    }

    /** Hands over what is left. */
    void finish() {
        flushExchanges();
        flushSteps();
    }

    private void flushExchanges() {
        if (exchanges.rows() > 0) {
            ExchangeBatch full = exchanges;
            exchanges = batches.get();
            put(List.of(into -> into.exchanges(full)));
        }
    }

    private void flushSteps() {
        if (!steps.isEmpty()) {
            put(steps);
            steps = new ArrayList<>();
            weightBytes = 0;
        }
    }

    private void put(List<Step> batch) {
        try {
            out.put(batch);
        } catch (InterruptedException e) {
            // The writing side has stopped and asks this thread to end; its own failure is what the user will see.
            Thread.currentThread().interrupt();
            throw new stillwatch.task.CancelledException();
        }
    }
}
