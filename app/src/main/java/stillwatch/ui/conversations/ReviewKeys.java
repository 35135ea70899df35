package stillwatch.ui.conversations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillwatch.store.ReviewKeysTable.ReviewKey;

/** Which key puts which tag on the open conversation, and which keys cannot be bound and why. */
record ReviewKeys(List<ReviewKey> keys) {
    /** What a case begins with; the tags are made when they are first used. */
    static final ReviewKeys FIRST = new ReviewKeys(List.of(
            new ReviewKey("1", "harvest", true),
            new ReviewKey("2", "suspicious", true),
            new ReviewKey("3", "benign", true),
            new ReviewKey("4", "unclear", true),
            new ReviewKey("5", "quote", false)));

    private static final Map<String, String> RESERVED = Map.of(
            "J", "goes to the next conversation",
            "K", "goes to the previous conversation",
            "U", "goes to the next unreviewed conversation",
            "R", "reveals covered content",
            "T", "switches between messages and template",
            "B", "binds keys",
            "O", "puts the queue in order");

    ReviewKeys {
        keys = List.copyOf(keys);
    }

    Optional<ReviewKey> of(String key) {
        return keys.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Why a key cannot be bound, in words; empty where it can. */
    static Optional<String> refusal(String key) {
        if (RESERVED.containsKey(key)) {
            return Optional.of(key + " " + RESERVED.get(key) + " and cannot be bound. Take a digit or another letter.");
        }
        return key.matches("[0-9A-Z]")
                ? Optional.empty()
                : Optional.of("Only the digits 0 to 9 and letters can be bound; other keys move or edit.");
    }

    /** Why a whole set of bindings cannot be used; empty where it can. */
    static Optional<String> refusal(List<ReviewKey> keys) {
        for (ReviewKey one : keys) {
            Optional<String> refusal = refusal(one.key());
            if (refusal.isPresent()) {
                return refusal;
            }
            if (one.tag().isBlank()) {
                return Optional.of("Key " + one.key() + " has no tag. Name one, or take the key out.");
            }
            if (keys.stream().filter(other -> other.key().equals(one.key())).count() > 1) {
                return Optional.of("Key " + one.key() + " is bound twice. Give each tag a key of its own.");
            }
        }
        return Optional.empty();
    }
}
