/**
 * The review queue of sampled content: which conversation tells most next, what its messages say and which rules matched,
 * the template that it shares with others, and the verdict. {@link stillwatch.ui.conversations.QueueViewModel} holds the
 * queue, {@link stillwatch.ui.conversations.ContentViewModel} what is open, {@link stillwatch.ui.conversations.ReviewActs}
 * what is decided. Start at {@link stillwatch.ui.conversations.ConversationsScreen}.
 */
package stillwatch.ui.conversations;
