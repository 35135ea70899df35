/** What is in the case, what was found, what is still to do. Start at {@link stillwatch.ui.overview.OverviewScreen}. */
package stillwatch.ui.overview;
