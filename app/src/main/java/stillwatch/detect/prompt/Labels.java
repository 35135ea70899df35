package stillwatch.detect.prompt;

import java.util.Locale;
import java.util.Set;

/** Labels before the variable part of a prompt: "Question: …", "Task 12: …", "题目：…". */
final class Labels {
    /** What prompts put before the material that they are about, in the languages in which the rules are written. */
    private static final Set<String> WORDS = Set.of(
            "question",
            "problem",
            "input",
            "text",
            "passage",
            "answer",
            "response",
            "candidate",
            "item",
            "task",
            "topic",
            "document",
            "code",
            "snippet",
            "query",
            "sentence",
            "paragraph",
            "article",
            "story",
            "review",
            "conversation",
            "dialogue",
            "transcript",
            "instruction",
            "prompt",
            "message",
            "exercise",
            "example",
            "frage",
            "aufgabe",
            "eingabe",
            "antwort",
            "thema",
            "pregunta",
            "tarea",
            "texto",
            "respuesta",
            "entrada",
            "tema",
            "problème",
            "texte",
            "réponse",
            "tâche",
            "問題",
            "質問",
            "入力",
            "文章",
            "回答",
            "课题",
            "问题",
            "题目",
            "输入",
            "文本",
            "答案",
            "主题",
            "代码",
            "任务",
            "内容");

    private static final int LONGEST = 12;
    private static final int LONGEST_NUMBERING = 3;
    private static final int LONGEST_NEXT_LABEL = 24;

    private Labels() {}

    /** @return where the colon of a label stands that begins here, or −1 where none does */
    static int colonAfter(String text, int from, int end) {
        int word = from;
        while (word < end && word - from <= LONGEST && Character.isLetter(text.charAt(word))) {
            word++;
        }
        if (word == from || !WORDS.contains(text.substring(from, word).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        int at = skipBlanks(text, word, end);
        int numbered = at;
        while (numbered < end
                && numbered - at < LONGEST_NUMBERING + 3
                && Character.isLetterOrDigit(text.charAt(numbered))) {
            numbered++;
        }
        boolean isShort = numbered - at <= LONGEST_NUMBERING || isNumber(text, at, numbered);
        at = skipBlanks(text, isShort ? numbered : at, end);
        return at < end && isColon(text.charAt(at)) ? at : -1;
    }

    /** Whether a character of a label belongs to what numbers it ("B" of "Answer B") and not to its word. */
    static boolean isNumbering(String text, int from, int at, int colon) {
        for (int i = from; i < at; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return at < colon;
            }
        }
        return false;
    }

    /** The value ends with its paragraph, or before a line that begins with another short label. */
    static int endOfValue(String text, int from, int end) {
        for (int line = text.indexOf('\n', from); line >= 0 && line < end; line = text.indexOf('\n', line + 1)) {
            int next = line + 1;
            while (next < end && Character.isWhitespace(text.charAt(next))) {
                if (text.charAt(next) == '\n') {
                    return line;
                }
                next++;
            }
            if (next >= end || beginsWithLabel(text, next, end)) {
                return line;
            }
        }
        return end;
    }

    private static boolean beginsWithLabel(String text, int from, int end) {
        int at = from;
        while (at < end
                && at - from <= LONGEST_NEXT_LABEL
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == ' ')) {
            at++;
        }
        return at - from >= 2 && at < end && isColon(text.charAt(at));
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isColon(char character) {
        return character == ':' || character == '：';
    }
}
