package stillwatch.cli;

/** A command cannot complete its work. The message is a sentence for the user: what happened, and what to do. */
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }
}
