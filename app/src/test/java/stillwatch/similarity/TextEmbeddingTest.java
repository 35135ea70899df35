package stillwatch.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextEmbeddingTest {
    private final TextEmbedding embedding = new TextEmbedding(256);

    private double cosine(String a, String b) {
        return TextEmbedding.cosine(embedding.of(a), embedding.of(b));
    }

    @Test
    void aTextHasLengthOneAndIsItselfWhateverItsCaseDigitsAndSpaces() {
        float[] vector = embedding.of("Explain step 12 of the proof.");
        assertEquals(1, TextEmbedding.cosine(vector, vector), 1e-6);
        assertArrayEquals(vector, embedding.of("explain  STEP 97\nof the proof"));
    }

    @Test
    void oneTemplateWithOtherWordsInItIsNearerThanAnotherText() {
        String first = "Solve the following problem and show every step of the derivation: integrate x squared";
        String second = "Solve the following problem and show every step of the derivation: count the primes";
        String other = "Write a cheerful birthday card for my aunt who likes gardening and old trains very much";
        assertTrue(cosine(first, second) > 0.6, "same template: " + cosine(first, second));
        assertTrue(cosine(first, other) < 0.3, "other text: " + cosine(first, other));
    }

    @Test
    void seesChineseTooAlthoughItHasNoSpaces() {
        assertTrue(cosine("请逐步推理并给出详细的解题过程和答案", "请逐步推理并给出详细的解题过程和结论") > 0.6);
        assertTrue(cosine("请逐步推理并给出详细的解题过程和答案", "给我的阿姨写一张生日贺卡她喜欢园艺") < 0.3);
    }

    @Test
    void aTextWithoutLettersIsNowhere() {
        assertArrayEquals(new float[256], embedding.of(" …!? "));
        assertArrayEquals(new float[256], embedding.of(""));
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        float[] here = embedding.of("TITLE INFO");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertArrayEquals(here, embedding.of("TITLE INFO"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesDimensionsThatAreNoPowerOfTwo() {
        assertThrows(IllegalArgumentException.class, () -> new TextEmbedding(100));
    }
}
