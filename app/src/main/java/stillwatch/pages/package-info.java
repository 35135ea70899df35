/**
 * SQLite's file format, written directly: sorted rows become the pages of a table or an index, several times faster than
 * statement by statement. It knows nothing of this program's tables and never touches a file that SQLite has open: pages go
 * into a scratch copy, and SQLite itself takes the finished copy over in one transaction. Start at
 * {@link stillwatch.pages.PageFile}; the format is described in SQLite's documentation ("Database File Format").
 */
package stillwatch.pages;
