package stillwatch.detect.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillwatch.dataset.Message;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CHINESE | 请用简单的话解释一下光合作用。
            CHINESE | 請用 Python 寫一個函數，把 JSON 檔案轉成 CSV
            JAPANESE | 東京から京都まで新幹線で何時間かかりますか。
            JAPANESE | カレーに入れるスパイスを教えて
            KOREAN | 내일 회의를 위한 짧은 이메일을 써 주세요
            CYRILLIC | Почему небо голубое, а закат красный?
            ARABIC | ما هي عاصمة أستراليا وكم عدد سكانها؟
            DEVANAGARI | भारत की सबसे लंबी नदी कौन सी है?
            THAI | ช่วยเขียนอีเมลถึงหัวหน้าเรื่องขอลาป่วยสองวัน
            GREEK | Πώς μαγειρεύω φακές χωρίς κρεμμύδι;
            HEBREW | איך מכינים חומוס בבית בלי בלנדר?
            ENGLISH | What is the capital of Australia?
            ENGLISH | Can you explain why my sourdough doesn't rise when it is cold?
            GERMAN | Wie lange kann ich gekochten Reis im Kühlschrank aufheben?
            GERMAN | Schreibe mir bitte eine kurze Absage für die Einladung.
            FRENCH | Quelle est la différence entre une crêpe et une galette ?
            FRENCH | Peux-tu m'expliquer comment fonctionne l'impôt sur le revenu dans ce pays ?
            SPANISH | ¿Cómo puedo quitar las manchas de vino del mantel?
            SPANISH | Necesito una carta para pedir los documentos pero no sé qué poner.
            PORTUGUESE | Você pode me explicar como fazer pão em casa?
            PORTUGUESE | Quanto tempo o feijão dura na geladeira? Já estou com dúvida.
            ITALIAN | Puoi scrivere una lettera alla padrona di casa per il riscaldamento che non funziona?
            DUTCH | Hoe maak ik een goede erwtensoep voor acht personen?
            POLISH | Czy możesz mi wyjaśnić, dlaczego liście są zielone?
            TURKISH | Bana yarınki toplantı için kısa bir e-posta yazar mısın?
            INDONESIAN | Tolong buatkan surat lamaran kerja untuk posisi yang ada di perusahaan ini
            VIETNAMESE | Bạn có thể giải thích cho tôi cách nấu phở không?
            """)
    void tellsTheLanguageOfAShortRequest(Language language, String text) {
        assertEquals(language, LanguageGuess.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "thanks a lot!",
                "你好",
                "17 * 23 = ?  4096 / 12, 3.14159",
                "for (int i = 0; i < n; i++) { sum += values[i]; }",
                "from os import path\nif not path.exists(name):\n    print(name)\nelse:\n    raise OSError(name)",
                "SELECT id, name FROM person WHERE age > 30 AND city IN (SELECT id FROM city) ORDER BY name",
                "```\n// what is the sum of all that you have\nint sum = 0;\n```",
                "https://example.org/what/is/the/capital/of/australia?you=and&they=too",
                "Tokyo, Lagos, Lima, Quito, Oslo, Cairo, Delhi, Seoul",
                // Languages that have no list, among them neighbours of those that have.
                "Hvordan bager jeg et godt rugbrød derhjemme uden surdej?",
                "Jak upéct dobrý chléb doma bez kvásku a bez pekárny?",
                "Mitä eroa on sienikeitolla ja sienikastikkeella?",
                "Cum pot să fac pâine acasă fără drojdie și fără cuptor?"
            })
    void doesNotGuess(String text) {
        assertEquals(Language.UNKNOWN, LanguageGuess.of(text));
    }

    @Test
    void aTranslatorsTextIsInNoLanguage() {
        assertEquals(
                Language.UNKNOWN,
                LanguageGuess.of(
                        "Please give me the German of what they wrote to you: I have been there more than once.\n"
                                + "Ich habe das nicht verstanden, bitte schreibe mir, wie die Antwort auf die Frage ist."));
        assertEquals(
                Language.UNKNOWN,
                LanguageGuess.of("Translate this to English for my colleagues in Denver: 我们明天上午十点在会议室见面，请带上合同"));
    }

    @Test
    void codeInARequestIsLeftOut() {
        assertEquals(
                Language.GERMAN,
                LanguageGuess.of(
                        "Warum wird das hier nicht übersetzt?\n```java\n// the sum of what you have and they have\n"
                                + "int sum = the.of(that);\n```"));
        assertEquals(Language.CHINESE, LanguageGuess.of("请解释一下f(x)=x^2的导数是什么，并举一个例子"));
    }

    @Test
    void aLongRunOfSignsCostsNoMoreThanItsLength() {
        assertEquals(Language.UNKNOWN, LanguageGuess.of("a".repeat(5_000_000)));
        assertEquals(Language.UNKNOWN, LanguageGuess.of("`".repeat(5_000_000)));
    }

    @Test
    void aCommonWordBelongsToOneLanguage() {
        Map<String, Language> seen = new HashMap<>();
        for (Language language : Language.values()) {
            for (String word : language.common()) {
                assertNull(seen.put(word, language), word);
                assertTrue(word.length() > 1, word);
            }
        }
    }

    @Test
    void onlyTheUsersWordsCountAndAreKept() {
        ConversationReader reader = new ConversationReader(RulePacks.shipped());
        Reading reading = reader.read(List.of(
                Message.ofText("system", "You are a helpful assistant. Answer in the language of the question."),
                Message.ofText(
                        "user",
                        "<environment_info>\nwhat the user has\n</environment_info>\nWarum ist das Meer salzig?"),
                Message.ofText("assistant", "The rivers bring what they wash out of the rocks to the sea.")));
        assertEquals(Language.GERMAN, reading.language());
        Reading kept = reader.decode(reader.encode(reading));
        assertEquals(Language.GERMAN, kept.language());
        assertEquals(reading.prompt(), kept.prompt());
        assertEquals(reading.print().hash(), kept.print().hash());
    }
}
