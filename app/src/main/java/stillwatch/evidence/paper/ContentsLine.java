package stillwatch.evidence.paper;

/** A line of the table of contents. @param id of the heading that it leads to */
public record ContentsLine(String words, Style style, String id) {}
