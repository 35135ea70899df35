/**
 * What people ask and what a model answers: grammars (word lists under {@code resources/stillwatch/scenario}), kinds of
 * request and their token shapes. Everything is written from a seed, so that content never has to be kept. Start at
 * {@link stillwatch.scenario.text.Ask}.
 */
package stillwatch.scenario.text;
