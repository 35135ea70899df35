package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import stillwatch.detect.prompt.ConversationReader;
import stillwatch.detect.prompt.Reading;
import stillwatch.detect.prompt.Rule;
import stillwatch.detect.prompt.RuleMatch;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.detect.prompt.TemplateClusters;
import stillwatch.detect.prompt.TemplatePrints;
import stillwatch.store.CaseFile;
import stillwatch.store.ConversationReadingTable;
import stillwatch.store.ConversationReadingTable.Batch;
import stillwatch.store.ConversationTextsQuery;
import stillwatch.store.ConversationTextsQuery.Stored;
import stillwatch.store.MessagesJson;
import stillwatch.task.InOrder;
import stillwatch.task.Progress;

/** One reading of all conversations: what was read before comes from the case, the rest is read on several threads. */
final class ContentReading {
    /** So many conversations, or so many characters of them, go to a thread at once. */
    private static final int BATCH = 256;

    private static final int BATCH_CHARACTERS = 1 << 20;

    private final CaseFile file;
    private final CaseTraffic traffic;
    private final RulePacks packs;
    private final ConversationReader reader;
    private final Map<Rule, Integer> numbers = new IdentityHashMap<>();
    private final SampleRows rows = new SampleRows();
    private final TemplatePrints prints = new TemplatePrints();
    /** What the case is to keep of conversations that were not read before. */
    private final List<Batch> fresh = new ArrayList<>();

    ContentReading(CaseFile file, CaseTraffic traffic, RulePacks packs) {
        this.file = file;
        this.traffic = traffic;
        this.packs = packs;
        this.reader = new ConversationReader(packs);
        packs.rules().forEach(rule -> numbers.put(rule, numbers.size()));
    }

    /** @param encoded of those that are new; {@code null} where a reading was there */
    private record Read(Stored stored, Reading reading, byte[] encoded) {}

    Content read(Progress progress) {
        InOrder.Source<List<Stored>> source = sink -> {
            Batches batches = new Batches(sink);
            new ConversationTextsQuery(file).forEach(reader.version(), progress, batches::add);
            batches.flush();
        };
        InOrder.run("conversations", InOrder.threads(), source, this::readAll, this::addAll);
        TemplateClusters.Result templates = TemplateClusters.of(prints, progress);
        long[] examples = examples(templates);
        rows.renumber(templates.templateOf());
        return new Content(file, packs, rows, examples, traffic.accounts());
    }

    private static final class Batches {
        private final java.util.function.Consumer<List<Stored>> sink;
        private List<Stored> batch = new ArrayList<>(BATCH);
        private long characters;

        Batches(java.util.function.Consumer<List<Stored>> sink) {
            this.sink = sink;
        }

        void add(Stored stored) {
            batch.add(stored);
            characters += stored.messages() == null ? 0 : stored.messages().length();
            if (batch.size() == BATCH || characters >= BATCH_CHARACTERS) {
                flush();
            }
        }

        void flush() {
            sink.accept(batch);
            batch = new ArrayList<>(BATCH);
            characters = 0;
        }
    }

    private List<Read> readAll(List<Stored> batch) {
        List<Read> results = new ArrayList<>(batch.size());
        for (Stored stored : batch) {
            if (stored.reading() != null) {
                results.add(new Read(stored, reader.decode(stored.reading()), null));
            } else {
                Reading reading = reader.read(MessagesJson.read(stored.messages()));
                results.add(new Read(withoutText(stored), reading, reader.encode(reading)));
            }
        }
        return results;
    }

    private static Stored withoutText(Stored stored) {
        return new Stored(stored.key(), stored.accountKey(), stored.atMillis(), null, null);
    }

    private void addAll(List<Read> batch) {
        List<Read> unread =
                batch.stream().filter(read -> read.encoded() != null).toList();
        if (!unread.isEmpty()) {
            fresh.add(new Batch(
                    unread.stream().mapToLong(read -> read.stored().key()).toArray(),
                    unread.stream().map(Read::encoded).toArray(byte[][]::new)));
        }
        for (Read read : batch) {
            int account = traffic.indexOf(read.stored().accountKey());
            if (account >= 0) {
                add(read.stored(), account, read.reading());
            }
        }
    }

    private void add(Stored stored, int account, Reading reading) {
        rows.add(
                stored.key(),
                account,
                stored.atMillis(),
                reading.prompt(),
                reading.language().ordinal(),
                prints.add(reading));
        for (RuleMatch match : reading.matches()) {
            rows.addMatch(
                    numbers.get(match.rule()),
                    match.messageIndex(),
                    match.part().ordinal(),
                    match.start(),
                    match.end(),
                    match.wording());
        }
    }

    /** Of each template a conversation that is written by the skeleton that leads it; before rows are renumbered. */
    private long[] examples(TemplateClusters.Result templates) {
        long[] exampleOf = new long[prints.size()];
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (rows.skeleton(row) >= 0) {
                exampleOf[rows.skeleton(row)] = rows.key(row);
            }
        }
        long[] examples = new long[templates.leaders().length];
        for (int template = 0; template < examples.length; template++) {
            examples[template] = exampleOf[templates.leaders()[template]];
        }
        return examples;
    }

    void keep(Progress progress) {
        if (!fresh.isEmpty()) {
            new ConversationReadingTable(file).keep(reader.version(), fresh, progress);
        }
    }
}
