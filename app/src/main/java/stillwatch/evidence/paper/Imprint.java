package stillwatch.evidence.paper;

import java.time.Instant;

/**
 * What a document says of itself.
 *
 * @param language such as {@code en}
 * @param at its only time; the same words with the same time give the same bytes
 * @param identity what makes its identifier: the same for the same content
 */
public record Imprint(
        String title, String subject, String author, String producer, String language, Instant at, String identity) {}
