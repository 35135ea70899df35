package stillwatch.detect.prompt;

import java.util.List;

/**
 * What a text is written in. Where a script serves several languages that are not told apart, it stands for all of them. A
 * reading keeps the ordinal as a byte: with a change of the order the reader's format changes.
 *
 * <p>Languages in Latin script go with common words that are rare in the others. None stands in two lists or has one letter (a
 * test holds that), and none is a keyword of widespread programming languages ("for", "if", "from"), so that code is not taken
 * for English.
 */
public enum Language {
    /** Too few words, several languages, or code. */
    UNKNOWN("an unknown language"),
    CHINESE("Chinese"),
    JAPANESE("Japanese"),
    KOREAN("Korean"),
    CYRILLIC("a language in Cyrillic script"),
    ARABIC("a language in Arabic script"),
    DEVANAGARI("a language in Devanagari script"),
    THAI("Thai"),
    GREEK("Greek"),
    HEBREW("Hebrew"),
    ENGLISH(
            "English",
            "the of to that you it what how are my can have has which would should your they been please about there"
                    + " their when could some than more into does who why these because between our write give explain"),
    GERMAN(
            "German",
            "und ist nicht das der die ein eine einen einer ich mit auf für wie sie von zu wir auch kann werden sind bei"
                    + " oder dem im zum zur mir mich bitte welche warum dass über wenn aber mein meine habe wird durch nach schreibe"
                    + " kannst"),
    FRENCH(
            "French",
            "les des est et dans pour qui qu une du au aux avec sur ce cette pas vous nous mon mes sont comment pourquoi"
                    + " quel quelle peux pouvez être fait où leur moi écris très"),
    SPANISH(
            "Spanish",
            "el los las pero más qué cómo hay muy también puedes quiero cuál cuáles sus esto unos hacer escribe dónde"
                    + " cuánto tengo tiene puedo este eso ese cuando necesito mucho hasta otro otra"),
    PORTUGUESE(
            "Portuguese",
            "não uma com os em ao você são isso isto pelo pela também muito fazer meu minha qual seu até já estou"
                    + " tem num escreva essa esse faz faço preciso pode onde"),
    ITALIAN(
            "Italian",
            "il gli che della delle dei degli nel nella sono non questo questa anche più perché cosa puoi scrivi mio"
                    + " mia voglio alla dal dalla quale quali dove essere molto spiega"),
    DUTCH(
            "Dutch",
            "het een van niet ik dat zijn voor met op aan ook maar wat hoe naar wordt mijn deze heb heeft waarom kun welke"
                    + " schrijf geef tussen uit moet bij nog geen graag hoeveel"),
    POLISH(
            "Polish",
            "się nie jest jak czy co żeby dla że są być tego które który oraz mogę jaki jaka jakie dlaczego proszę napisz"
                    + " mój moja mnie przez między gdzie kiedy lub ale bardzo można"),
    TURKISH(
            "Turkish",
            "bir ve bu için ile nasıl değil daha çok mı mu mü olarak gibi bana lütfen neden olan hangi benim kadar"
                    + " sonra nedir arasındaki kaç nerede hakkında"),
    INDONESIAN(
            "Indonesian or Malay",
            "yang dan untuk dengan tidak ini itu dari pada adalah saya apa bagaimana bisa akan atau juga"
                    + " kamu anda dalam mengapa kenapa tolong buatkan tentang antara jika lebih"),
    VIETNAMESE(
            "Vietnamese",
            "của là và không các có được cho một những tôi bạn này trong với như để khi người đã làm thế nào hãy"
                    + " gì sao về nhất tại giữa viết");

    private final String words;
    private final List<String> common;

    Language(String words) {
        this.words = words;
        this.common = List.of();
    }

    Language(String words, String common) {
        this.words = words;
        this.common = List.of(common.split(" "));
    }

    /** What it is in a sentence: "German", "a language in Cyrillic script". */
    public String words() {
        return words;
    }

    /** Words by which it is known in Latin script, in lower case; empty where the script alone tells it. */
    List<String> common() {
        return common;
    }
}
