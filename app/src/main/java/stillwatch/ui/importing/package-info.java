/**
 * What an import would do, before anything is written: which files, how each is understood, its first rows, and the mapping
 * by hand. Start at {@link stillwatch.ui.importing.ImportDialog}.
 */
package stillwatch.ui.importing;
