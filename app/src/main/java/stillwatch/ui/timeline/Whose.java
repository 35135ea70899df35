package stillwatch.ui.timeline;

/** Whose traffic is counted. Where nothing of the kind is selected, it is everybody's. */
enum Whose {
    EVERYBODY,
    CAMPAIGN,
    ACCOUNTS
}
