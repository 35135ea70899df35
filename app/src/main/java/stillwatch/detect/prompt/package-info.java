/**
 * What a conversation's text says by itself: its template, its fingerprint for near-duplicates, and the prompt rules that
 * match it. Start at {@link stillwatch.detect.prompt.PromptText} and {@link stillwatch.detect.prompt.RulePacks}.
 */
package stillwatch.detect.prompt;
