package stillwatch.evidence.production;

import stillwatch.casework.ProducedItem;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.content.Withheld;

/**
 * One numbered document of a production. Exactly one of {@code quote}, {@code withheld} and {@code source} is there.
 *
 * @param label the number as it is printed
 * @param remark what a reader must know of it, such as why it is withheld; may be empty
 */
record ProducedDocument(
        ProducedItem item, String label, Quote quote, Withheld withheld, SourceState source, String remark) {
    int exhibit() {
        return quote != null ? quote.exhibit() : withheld != null ? withheld.exhibit() : 0;
    }

    boolean isWithheld() {
        return item.treatment() == ProducedItem.Treatment.WITHHELD;
    }
}
