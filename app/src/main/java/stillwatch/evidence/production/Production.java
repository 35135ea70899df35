package stillwatch.evidence.production;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.casework.ProducedItem;
import stillwatch.casework.ProducedItem.Treatment;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.content.Withheld;
import stillwatch.store.BatesTable;

/**
 * Which documents a package produces, under which numbers. An item that had a number keeps it; new ones follow the highest
 * that was ever given. Nothing is kept here: the case notes the numbers when the package has left.
 */
public final class Production {
    private final String prefix;
    private final List<ProducedDocument> documents = new ArrayList<>();
    private final Map<String, Long> numbers;
    private final Set<Long> peersFiles;
    private long highest;

    private boolean areOriginalsWithheld;

    private Production(String prefix, Map<String, Long> given, Set<Long> peersFiles) {
        this.peersFiles = peersFiles;
        this.prefix = prefix;
        this.numbers = new HashMap<>(given);
        this.highest = given.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * @param given every number of the case, by item
     * @param peersFiles the keys of sources that came from peers: they are not the provider's to produce
     * @param originals whether the original files are produced too
     * @param hidesRows whether anything in the case is privileged or redacted, quoted in this package or not: an original may
     *     hold it
     */
    public static Production of(
            PackageContent content,
            String prefix,
            Map<String, Long> given,
            Set<Long> peersFiles,
            boolean originals,
            boolean hidesRows) {
        Production production = new Production(prefix, given, peersFiles);
        production.areOriginalsWithheld = hidesRows
                || !content.withheld().isEmpty()
                || !content.redactions().isEmpty();
        List<Object> items = new ArrayList<>(content.quotes());
        content.withheld().stream().filter(item -> item.exhibit() > 0).forEach(items::add);
        items.sort(Comparator.comparingInt(Production::exhibit));
        for (Object item : items) {
            if (item instanceof Quote quote) {
                production.add(quote);
            } else {
                production.add((Withheld) item);
            }
        }
        if (originals) {
            content.sources().forEach(production::add);
        }
        production.documents.sort(
                Comparator.comparingLong(document -> document.item().number()));
        return production;
    }

    private static int exhibit(Object item) {
        return item instanceof Quote quote ? quote.exhibit() : ((Withheld) item).exhibit();
    }

    private void add(Quote quote) {
        Treatment treatment = quote.origin() == Quote.Origin.REDACTED ? Treatment.REDACTED : Treatment.FULL;
        String remark =
                switch (quote.origin()) {
                    case ORIGINAL -> "The row's bytes, read again from the original";
                    case REDACTED -> "Parts were redacted; what is left, written anew";
                    default -> "The original is not at hand; rebuilt from the case";
                };
        add(quote.kind(), quote.key(), treatment, quote, null, null, remark);
    }

    private void add(Withheld withheld) {
        add(
                withheld.kind(),
                withheld.key(),
                Treatment.WITHHELD,
                null,
                withheld,
                null,
                "Withheld: " + withheld.mark().basis() + ". See custody/privilege-log.csv");
    }

    /** An original that holds what the package must not show is not produced; nobody can cut a row out of its digest. */
    private void add(SourceState source) {
        String remark = "";
        if (source.state() != SourceState.State.UNCHANGED) {
            remark = "Not produced: the original was " + source.state().words();
        } else if (peersFiles.contains(source.source().key())) {
            remark = "Not produced: received from a peer, who decides on passing it on";
        } else if (areOriginalsWithheld) {
            remark = "Not produced: originals may hold what is withheld or redacted";
        }
        add(
                "source",
                source.source().key(),
                remark.isEmpty() ? Treatment.FULL : Treatment.WITHHELD,
                null,
                null,
                source,
                remark.isEmpty() ? "Original file as received" : remark);
    }

    private void add(
            String kind,
            long key,
            Treatment treatment,
            Quote quote,
            Withheld withheld,
            SourceState source,
            String remark) {
        long number = numbers.computeIfAbsent(kind + " " + key, item -> ++highest);
        documents.add(new ProducedDocument(
                new ProducedItem(number, kind, key, treatment),
                BatesTable.label(prefix, number),
                quote,
                withheld,
                source,
                remark));
    }

    List<ProducedDocument> documents() {
        return documents;
    }

    String prefix() {
        return prefix;
    }

    /** What the case is to keep when the package has left. */
    public List<ProducedItem> items() {
        return documents.stream().map(ProducedDocument::item).toList();
    }

    /** From which number to which, as they are printed, in a sentence. */
    public String range() {
        return documents.isEmpty()
                ? "This package carries no numbered document."
                : "Documents " + documents.get(0).label() + " to "
                        + documents.get(documents.size() - 1).label() + "; gaps are listed in the load file.";
    }

    /** Exhibit to printed number. */
    public Map<Integer, String> labels() {
        Map<Integer, String> labels = new HashMap<>();
        documents.stream()
                .filter(document -> document.exhibit() > 0)
                .forEach(document -> labels.put(document.exhibit(), document.label()));
        return labels;
    }
}
