package stillwatch.cli;

import java.io.PrintStream;

/** Sentences on lines of at most 80 characters; what does not fit goes on below, a little further in. */
final class WrappedLines {
    static final int WIDTH = 80;

    private final PrintStream out;

    WrappedLines(PrintStream out) {
        this.out = out;
    }

    void blank() {
        out.println();
    }

    /** A single word that is longer than a line stands on a line of its own, unbroken. */
    void print(String indent, String sentence) {
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : sentence.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(indent).append("  ");
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        out.println(line);
    }
}
