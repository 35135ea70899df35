package stillwatch.ui.workspace;

/** The screens in the order of the navigation; Ctrl+1 opens the first. */
public enum ScreenId {
    OVERVIEW("Overview", "fth-home"),
    CAMPAIGNS("Campaigns", "fth-target"),
    ACCOUNTS("Accounts", "fth-users"),
    TIMELINE("Timeline", "fth-bar-chart-2"),
    GRAPH("Graph", "fth-share-2"),
    CONVERSATIONS("Conversations", "fth-message-square"),
    EVIDENCE("Evidence", "fth-package"),
    ACTIVITY("Activity", "fth-list"),
    REJECTS("Rejects", "fth-slash");

    private final String title;
    private final String icon;

    ScreenId(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    /** The literal of an icon in the Feather pack. */
    public String icon() {
        return icon;
    }
}
