/**
 * The case file: one SQLite file with everything that was read and everything that was concluded. The only room with SQL.
 *
 * <p>Start at {@link stillwatch.store.CaseFile}. Each table that is written has one {@code *Table} class, each question
 * that a screen, a command or the engine asks has one {@code *Query} class whose nested record is its answer. Changes that
 * people make go through {@link stillwatch.store.ActivityTable#act}, which writes the log entry in the same transaction.
 * The tables are described in {@code app/docs/case-file.md}.
 */
package stillwatch.store;
