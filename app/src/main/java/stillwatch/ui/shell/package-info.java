/**
 * The main window around the screens: start page, navigation, menus, command palette, inspector, status bar, notices.
 * Start at {@link stillwatch.ui.shell.MainWindow}.
 */
package stillwatch.ui.shell;
