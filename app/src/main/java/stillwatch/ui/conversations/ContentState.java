package stillwatch.ui.conversations;

import java.util.List;
import java.util.Optional;
import stillwatch.casework.Tag;
import stillwatch.store.ConversationQuery.Opened;
import stillwatch.store.MatchedWordsQuery.Words;
import stillwatch.store.QuotedMatchQuery.Match;
import stillwatch.store.TemplateUsesQuery.Template;

/**
 * The open conversation at one moment.
 *
 * @param opened empty where none is open
 * @param blocks its content; covered where the case says so and nobody has revealed it
 * @param covered whether the content is covered now
 * @param coverSetting whether this case covers content until it is revealed
 * @param words its matches with who else carries the same sentences
 * @param tags what it carries
 * @param template the template of its prompt; without its uses as long as it is covered
 */
record ContentState(
        Optional<Opened> opened,
        List<Block> blocks,
        boolean covered,
        boolean coverSetting,
        List<Words> words,
        List<Tag> tags,
        Optional<Template> template,
        boolean templateCovered) {
    static final ContentState NOTHING =
            new ContentState(Optional.empty(), List.of(), false, false, List.of(), List.of(), Optional.empty(), false);

    /** Who else carries the sentences of a match. */
    Optional<Words> wordsOf(Match match) {
        return words.stream()
                .filter(one -> one.rule().equals(match.rule())
                        && one.messageIndex() == match.messageIndex()
                        && one.start() == match.start()
                        && one.end() == match.end())
                .findFirst();
    }

    ContentState {
        blocks = List.copyOf(blocks);
        words = List.copyOf(words);
        tags = List.copyOf(tags);
    }
}
