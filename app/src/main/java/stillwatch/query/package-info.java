/**
 * The workbench's query language: text such as {@code accounts where plan = free and exchanges > 100} becomes a tree of
 * checked conditions. This room knows the words of the dataset format and their types, but no tables: {@code store} turns
 * the tree into a question to the case file. The language is described in {@code app/docs/query-language.md}; start at
 * {@link stillwatch.query.ExpressionParser}.
 */
package stillwatch.query;
