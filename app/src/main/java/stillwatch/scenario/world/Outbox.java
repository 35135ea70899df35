package stillwatch.scenario.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts exchanges into time order. It holds one hour's exchanges and the tails of sessions that began in it, so the memory
 * does not grow with the dataset.
 */
public final class Outbox {
    private final Span span;
    private final List<Call> waiting = new ArrayList<>();
    private final List<Call> spare = new ArrayList<>();

    public Outbox(Span span) {
        this.span = span;
    }

    /** Takes each exchange in time order. */
    public interface Receiver {
        void accept(Call call) throws IOException;
    }

    /** A blank exchange, to be filled and handed back to {@link #send}. */
    public Call blank() {
        Call call = spare.isEmpty() ? new Call() : spare.remove(spare.size() - 1);
        call.clear();
        return call;
    }

    /** What lies outside the dataset's days is dropped: sessions do not end because an export does. */
    public void send(Call call) {
        if (span.contains(call.atMillis)) {
            waiting.add(call);
        } else {
            spare.add(call);
        }
    }

    /** Hands over everything before {@code untilMillis}, oldest first; equal times by account. */
    void flush(long untilMillis, Receiver receiver) throws IOException {
        List<Call> due = new ArrayList<>(waiting.size());
        List<Call> later = new ArrayList<>();
        for (Call call : waiting) {
            (call.atMillis < untilMillis ? due : later).add(call);
        }
        due.sort((a, b) -> a.atMillis != b.atMillis
                ? Long.compare(a.atMillis, b.atMillis)
                : Integer.compare(a.holder.ordinal(), b.holder.ordinal()));
        for (Call call : due) {
            receiver.accept(call);
        }
        spare.addAll(due);
        waiting.clear();
        waiting.addAll(later);
    }
}
