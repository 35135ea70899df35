package stillwatch.detect.prompt;

import java.util.ArrayList;
import java.util.List;
import stillwatch.detect.prompt.Skeleton.Slot;

/**
 * Walks once through a prompt and writes its skeleton. Slots are: code between fences, what stands between a pair of tags,
 * what follows a label such as "Question:" up to the end of its paragraph, quoted passages, URLs, e-mail addresses,
 * hexadecimal ids and numbers.
 */
final class Skeletonizer {
    /** Of longer prompts the beginning and the end are read: a template shows there, and the cost stays bounded. */
    static final int MAX_CHARACTERS = 6_000;

    private static final int HEAD = 4_000;
    private static final int LONGEST_TAGGED = 4_000;
    private static final int LONGEST_TAG = 30;
    private static final int LONGEST_QUOTE = 600;
    private static final int SHORTEST_APOSTROPHED = 8;
    private static final int SHORTEST_HEX = 8;
    private static final String OPENING = "\"“「『‘«";
    private static final String CLOSING = "\"”」』’»";

    private final String prompt;
    private final StringBuilder text = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();
    private int at;
    private int end;

    Skeletonizer(String prompt) {
        this.prompt = prompt;
    }

    Skeleton run() {
        if (prompt.length() <= MAX_CHARACTERS) {
            read(0, prompt.length());
        } else {
            int tail = prompt.length() - (MAX_CHARACTERS - HEAD);
            read(0, HEAD);
            slot(at, tail);
            read(tail, prompt.length());
        }
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        return new Skeleton(text.toString(), slots);
    }

    private void read(int from, int to) {
        at = Math.max(at, from);
        end = to;
        boolean startsLine = true;
        while (at < end) {
            char character = prompt.charAt(at);
            if (Character.isWhitespace(character) || character == '\u00a0') {
                startsLine |= character == '\n';
                space();
                at++;
            } else if (startsLine && isLabelled()) {
                startsLine = true;
            } else {
                startsLine = false;
                readOther(character);
            }
        }
    }

    private void readOther(char character) {
        if (character == '`' && prompt.startsWith("```", at)) {
            int close = prompt.indexOf("```", at + 3);
            slot(at, close < 0 || close + 3 > end ? end : close + 3);
        } else if (character == '<' && isTagged()) {
            return;
        } else if (OPENING.indexOf(character) >= 0 && isQuoted(character)) {
            return;
        } else if (isWord(character)) {
            readWord();
        } else {
            text.append(character);
            at++;
        }
    }

    private void space() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void slot(int from, int to) {
        text.append("{}");
        slots.add(new Slot(from, to));
        at = to;
    }

    private boolean isLabelled() {
        int colon = Labels.colonAfter(prompt, at, end);
        if (colon < 0) {
            return false;
        }
        int value = colon + 1;
        while (value < end && prompt.charAt(value) == ' ') {
            value++;
        }
        int stop = Labels.endOfValue(prompt, value, end);
        for (int i = at; i < colon; i++) {
            char character = prompt.charAt(i);
            // "Task 1" and "Task 2" are one label.
            if (Character.isLetter(character) && !Labels.isNumbering(prompt, at, i, colon)) {
                text.append(Character.toLowerCase(character));
            }
        }
        text.append(": ");
        slot(value, Math.max(value, stop));
        space();
        return true;
    }

    /** {@code <name>…</name>} without a further tag inside. */
    private boolean isTagged() {
        int bracket = at + 1;
        while (bracket < end && bracket - at <= LONGEST_TAG && isTagCharacter(prompt.charAt(bracket))) {
            bracket++;
        }
        if (bracket - at < 3 || bracket >= end || prompt.charAt(bracket) != '>') {
            return false;
        }
        String name = prompt.substring(at + 1, bracket);
        int close = prompt.indexOf('<', bracket);
        if (close < 0
                || close - bracket > LONGEST_TAGGED
                || !prompt.startsWith("</" + name + ">", close)
                || close + name.length() + 3 > end) {
            return false;
        }
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        text.append('<').append(lower).append('>');
        slot(bracket + 1, close);
        text.append("</").append(lower).append('>');
        at = close + name.length() + 3;
        return true;
    }

    private static boolean isTagCharacter(char character) {
        return character == '_' || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private boolean isQuoted(char opening) {
        char closing = CLOSING.charAt(OPENING.indexOf(opening));
        int close = prompt.indexOf(closing, at + 1);
        int shortest = opening == '‘' ? SHORTEST_APOSTROPHED : 2;
        if (close < 0 || close >= end || close - at - 1 < shortest || close - at - 1 > LONGEST_QUOTE) {
            return false;
        }
        int lineEnd = prompt.indexOf('\n', at);
        if ((opening == '"' || opening == '‘') && lineEnd >= 0 && lineEnd < close) {
            return false;
        }
        slot(at, close + 1);
        return true;
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private void readWord() {
        if (isUrl()) {
            int stop = at;
            while (stop < end && !Character.isWhitespace(prompt.charAt(stop)) && prompt.charAt(stop) < 0x2e80) {
                stop++;
            }
            slot(at, stop);
            return;
        }
        int stop = at;
        boolean isHex = true;
        boolean hasDigit = false;
        while (stop < end && isWord(prompt.charAt(stop))) {
            char character = prompt.charAt(stop);
            hasDigit |= character >= '0' && character <= '9';
            isHex &= Character.digit(character, 16) >= 0 && character < 0x80;
            stop++;
        }
        if (stop < end && isMailPart(prompt.charAt(stop)) && isMail(stop)) {
            return;
        }
        if (isHex) {
            int hexEnd = stop;
            while (hexEnd < end && isHexCharacter(prompt.charAt(hexEnd))) {
                hasDigit |= Character.isDigit(prompt.charAt(hexEnd));
                hexEnd++;
            }
            if (hexEnd - at >= SHORTEST_HEX && hasDigit && (hexEnd == end || !isWord(prompt.charAt(hexEnd)))) {
                slot(at, hexEnd);
                return;
            }
        }
        copyWord(stop);
    }

    private boolean isUrl() {
        char first = prompt.charAt(at);
        return (first == 'h' || first == 'H')
                        && (prompt.regionMatches(true, at, "http://", 0, 7)
                                || prompt.regionMatches(true, at, "https://", 0, 8))
                || (first == 'w' || first == 'W') && prompt.regionMatches(true, at, "www.", 0, 4);
    }

    private static boolean isHexCharacter(char character) {
        return character == '-' || character < 0x80 && Character.digit(character, 16) >= 0;
    }

    private static boolean isMailPart(char character) {
        return character == '@' || character == '.' || character == '+' || character == '-';
    }

    private boolean isMail(int wordEnd) {
        int sign = wordEnd;
        while (sign < end
                && (isWord(prompt.charAt(sign)) || isMailPart(prompt.charAt(sign)))
                && prompt.charAt(sign) != '@') {
            sign++;
        }
        if (sign >= end || prompt.charAt(sign) != '@') {
            return false;
        }
        int stop = sign + 1;
        boolean hasDot = false;
        while (stop < end
                && prompt.charAt(stop) < 0x80
                && (isWord(prompt.charAt(stop)) || prompt.charAt(stop) == '-' || prompt.charAt(stop) == '.')) {
            hasDot |= prompt.charAt(stop) == '.' && stop + 1 < end && isWord(prompt.charAt(stop + 1));
            stop++;
        }
        if (!hasDot) {
            return false;
        }
        while (prompt.charAt(stop - 1) == '.') {
            stop--;
        }
        slot(at, stop);
        return true;
    }

    /** Copies up to {@code stop} in lower case; numbers in it, with the points and commas inside them, are slots. */
    private void copyWord(int stop) {
        while (at < stop) {
            char character = prompt.charAt(at);
            if (Character.isDigit(character)) {
                slot(at, endOfNumber());
            } else {
                text.append(Character.toLowerCase(character));
                at++;
            }
        }
    }

    private int endOfNumber() {
        int stop = at;
        while (stop < end
                && (Character.isDigit(prompt.charAt(stop))
                        || (prompt.charAt(stop) == '.' || prompt.charAt(stop) == ',')
                                && stop + 1 < end
                                && Character.isDigit(prompt.charAt(stop + 1)))) {
            stop++;
        }
        return stop;
    }
}
