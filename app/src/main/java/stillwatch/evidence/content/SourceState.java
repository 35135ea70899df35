package stillwatch.evidence.content;

import stillwatch.dataset.Source;

/** An imported file and how its original was found at export. */
public record SourceState(Source source, State state) {
    public enum State {
        /** At its place, with the digest that was recorded at import. */
        UNCHANGED("unchanged"),
        /** At its place, with another digest. */
        CHANGED("changed since import"),
        /** No file at the recorded place, or none was recorded. */
        NOT_FOUND("not found at its place");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
