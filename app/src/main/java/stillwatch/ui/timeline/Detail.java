package stillwatch.ui.timeline;

/** How closely the timeline looks: the zoom that is neither time nor kind. */
enum Detail {
    LANES("Lanes", "Traffic added up, one lane for each value"),
    ACCOUNTS("Accounts", "One row for each account: who worked when, together or in turn"),
    EXCHANGES("Exchanges", "One mark for each exchange, sessions joined by a line");

    private final String title;
    private final String meaning;

    Detail(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }
}
