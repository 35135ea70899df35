/**
 * How near texts are to each other, and how far two sets of texts lie apart: plain mathematics without a network, a model or
 * knowledge of accounts. Start at {@link stillwatch.similarity.TextEmbedding}.
 */
package stillwatch.similarity;
