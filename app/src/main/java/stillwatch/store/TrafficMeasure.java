package stillwatch.store;

/** What is added up when traffic is shown over time. */
public enum TrafficMeasure {
    EXCHANGES("exchanges", "count(*)"),
    OUTPUT_TOKENS("output_tokens", "total(e.output_tokens)");

    private final String column;
    private final String ofExchanges;

    TrafficMeasure(String column, String ofExchanges) {
        this.column = column;
        this.ofExchanges = ofExchanges;
    }

    /** The sum over rows of an hourly aggregate {@code h}. */
    String ofHours() {
        return "sum(h." + column + ")";
    }

    /** The sum over rows of {@code exchange e}. */
    String ofExchanges() {
        return ofExchanges;
    }
}
