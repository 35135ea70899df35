package stillwatch.evidence.content;

import stillwatch.casework.PrivilegeMark;

/**
 * A privileged item that this package would have held.
 *
 * @param exhibit its exhibit number, which no other item gets; 0 for a note
 * @param kind account, exchange, conversation or note
 * @param key the case file's own key of it
 * @param atMillis when it came about, UTC; {@code null} where the case does not know
 * @param mark why it is withheld: its own mark, or that of the item with which it shares a line of an original
 */
public record Withheld(int exhibit, String kind, long key, Long atMillis, PrivilegeMark mark) {}
