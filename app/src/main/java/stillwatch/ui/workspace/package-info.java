/**
 * What screens share: the open case, one selection, the history of views, background jobs, problems to show, display
 * settings. Screens never call each other; they change the selection or go to a screen here, and the others follow.
 * Start at {@link stillwatch.ui.workspace.CaseSession}.
 */
package stillwatch.ui.workspace;
