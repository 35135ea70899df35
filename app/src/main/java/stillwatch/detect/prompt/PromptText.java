package stillwatch.detect.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import stillwatch.dataset.Message;

/**
 * A prompt reduced to its skeleton: lower case, white space folded, and what usually differs between uses of one template
 * replaced by a mark: URLs, e-mail addresses, hexadecimal ids, numbers, quoted passages, code blocks, and everything after a
 * label such as "Question:" up to the end of its paragraph. Two prompts of one template then have the same skeleton, or
 * nearly (see {@link SimHash}).
 */
public final class PromptText {
    /** Longer prompts are cut: a template shows in its first part, and the cost stays bounded. */
    private static final int MAX_CHARACTERS = 6_000;
    /** Shorter skeletons ("hi", "continue") are everybody's. In letters. */
    private static final int LEAST_LETTERS = 24;

    private static final Pattern CODE = Pattern.compile("```.*?(```|$)", Pattern.DOTALL);
    private static final Pattern TAGGED = Pattern.compile("<([a-z_]{2,30})>[^<]{0,4000}</\\1>", Pattern.DOTALL);
    private static final Pattern LABELLED = Pattern.compile(
            "(?m)^\\s*(question|problem|input|text|passage|answer|response|candidate|item|task|topic|document|code|snippet"
                    + "|问题|题目|输入|文本|答案|回答|主题|代码)\\s*([a-z0-9]{0,3})\\s*[:：].*?(?=\\n\\s*\\n|\\n\\s*[\\p{L} ]{2,24}[:：]|\\z)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"\\n]{2,600}\"|“[^”]{2,600}”|「[^」]{2,600}」|‘[^’\\n]{8,600}’");
    private static final Pattern URL = Pattern.compile("https?://\\S+|www\\.\\S+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern HEX = Pattern.compile("\\b(?=[0-9a-f-]*\\d)[0-9a-f][0-9a-f-]{7,}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PromptText() {}

    /** The text that asks: system messages and the first user message, one below the other; empty where there is none. */
    public static String asked(List<Message> messages) {
        StringBuilder asked = new StringBuilder();
        for (Message message : messages) {
            boolean user = message.role().equals("user");
            if (user || message.role().equals("system")) {
                asked.append(message.text()).append('\n');
            }
            if (user) {
                break;
            }
        }
        return asked.toString().strip();
    }

    /** The first user message alone. */
    public static String firstUserText(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** @return the skeleton, each slot written as {@code {}}; empty where too little is left to be anybody's in particular */
    public static String skeleton(String prompt) {
        String text = prompt.length() > MAX_CHARACTERS ? prompt.substring(0, MAX_CHARACTERS) : prompt;
        text = text.toLowerCase(java.util.Locale.ROOT);
        text = CODE.matcher(text).replaceAll("{}");
        text = TAGGED.matcher(text).replaceAll("<$1>{}</$1>");
        text = LABELLED.matcher(text).replaceAll("$1: {}");
        text = QUOTED.matcher(text).replaceAll("{}");
        text = URL.matcher(text).replaceAll("{}");
        text = MAIL.matcher(text).replaceAll("{}");
        text = HEX.matcher(text).replaceAll("{}");
        text = NUMBER.matcher(text).replaceAll("{}");
        text = SPACE.matcher(text).replaceAll(" ").strip();
        return letters(text) < LEAST_LETTERS ? "" : text;
    }

    /** Letters, with an ideograph counting three: it says about as much as a short word. */
    private static long letters(String text) {
        return text.codePoints()
                .mapToLong(c -> Character.isIdeographic(c) ? 3 : Character.isLetter(c) ? 1 : 0)
                .sum();
    }

    /** SHA-256 of a text in UTF-8, 64 hex digits. */
    public static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
