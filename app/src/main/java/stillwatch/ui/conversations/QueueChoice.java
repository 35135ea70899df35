package stillwatch.ui.conversations;

import java.util.Optional;
import stillwatch.ui.workspace.Whose;

/**
 * Which conversations are in the queue, as the reviewer chose.
 *
 * @param withinSpan only those inside the selected span of time
 */
record QueueChoice(
        Whose whose, boolean withinSpan, Optional<String> technique, Optional<String> tag, boolean unreviewedOnly) {
    static final QueueChoice FIRST = new QueueChoice(Whose.CAMPAIGN, false, Optional.empty(), Optional.empty(), false);

    QueueChoice withWhose(Whose next) {
        return new QueueChoice(next, withinSpan, technique, tag, unreviewedOnly);
    }

    QueueChoice withSpan(boolean next) {
        return new QueueChoice(whose, next, technique, tag, unreviewedOnly);
    }

    QueueChoice withTechnique(Optional<String> next) {
        return new QueueChoice(whose, withinSpan, next, tag, unreviewedOnly);
    }

    QueueChoice withTag(Optional<String> next) {
        return new QueueChoice(whose, withinSpan, technique, next, unreviewedOnly);
    }

    QueueChoice withUnreviewedOnly(boolean next) {
        return new QueueChoice(whose, withinSpan, technique, tag, next);
    }
}
