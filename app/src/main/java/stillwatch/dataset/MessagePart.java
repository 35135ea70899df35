package stillwatch.dataset;

/**
 * One typed part of a message.
 *
 * @param type text, image, tool_use, tool_result, thinking, or the provider's own word
 * @param text the part's readable text: the words of a text or thinking part, the JSON of a tool call or result; empty for an image
 */
public record MessagePart(String type, String text) {}
