package stillwatch.evidence.paper;

/**
 * What stands on every page around the text.
 *
 * @param headLeft above, at the left
 * @param headRight above, at the right, in bold
 * @param footLeft below, at the left; the page's number stands at the right
 * @param watermark a word across each page, such as DRAFT; empty for none
 * @param pageOf how the page's number is said, with {@code {0}} for the number and {@code {1}} for how many there are
 */
public record Frame(String headLeft, String headRight, String footLeft, String watermark, String pageOf) {}
