/**
 * SQLite's file format, written and read directly, several times faster than statement by statement. Writing: sorted rows become
 * the pages of a table or an index; pages go into a file that SQLite does not have open. Reading: the rows of a table come straight
 * from its pages, while whoever asks sees to it that nobody changes them. It knows nothing of this program's tables. Start at
 * {@link stillwatch.pages.PageFile} and {@link stillwatch.pages.TableReader}; the format is described in SQLite's documentation
 * ("Database File Format").
 */
package stillwatch.pages;
