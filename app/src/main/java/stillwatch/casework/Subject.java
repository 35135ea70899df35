package stillwatch.casework;

/**
 * What a tag, a note or an act is about.
 *
 * @param id the account's, conversation's or campaign's id as people know it; for an exchange, a conversation, a link and a note the case file's key
 */
public record Subject(Kind kind, String id) {
    public enum Kind {
        ACCOUNT,
        EXCHANGE,
        CONVERSATION,
        LINK,
        CAMPAIGN,
        CASE,
        NOTE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public static Subject account(String accountId) {
        return new Subject(Kind.ACCOUNT, accountId);
    }

    public static Subject conversation(long conversationKey) {
        return new Subject(Kind.CONVERSATION, Long.toString(conversationKey));
    }

    public static Subject exchange(long exchangeKey) {
        return new Subject(Kind.EXCHANGE, Long.toString(exchangeKey));
    }

    public static Subject note(long noteKey) {
        return new Subject(Kind.NOTE, Long.toString(noteKey));
    }

    public static Subject campaign(String campaignId) {
        return new Subject(Kind.CAMPAIGN, campaignId);
    }

    public static Subject ofCase() {
        return new Subject(Kind.CASE, "");
    }
}
