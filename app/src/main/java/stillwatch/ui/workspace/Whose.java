package stillwatch.ui.workspace;

/**
 * Whose rows a screen counts or lists, apart from what is selected: a selection can be a mark in a larger picture. Where
 * nothing of the kind is selected, it is everybody's.
 */
public enum Whose {
    EVERYBODY,
    CAMPAIGN,
    ACCOUNTS
}
