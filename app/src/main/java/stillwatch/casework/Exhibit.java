package stillwatch.casework;

import stillwatch.dataset.SourceRef;

/**
 * An original row that is quoted in a case: what a statement rests on.
 *
 * @param number the exhibit's number in its package, from 1
 * @param subject the exchange or conversation that it is
 */
public record Exhibit(int number, Subject subject, SourceRef source) {}
