package stillwatch.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchedValuesTest {
    @Test
    void findsWhatLookingForOneAfterTheOtherFinds() {
        Random random = new Random(2);
        int found = 0;
        for (int round = 0; round < 2_000; round++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                values.add(text(random, 2 + random.nextInt(8)));
            }
            String text = text(random, random.nextInt(200));
            boolean expected = Pattern.compile(values.stream()
                            .map(value -> "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(value) + "(?![\\p{L}\\p{Nd}])")
                            .collect(Collectors.joining("|")))
                    .matcher(text)
                    .find();
            assertEquals(expected, new SearchedValues(values).areIn(text), text + " / " + values);
            found += expected ? 1 : 0;
        }
        assertEquals(true, found > 100 && found < 1_800, found + " of 2,000 found");
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, 6)
                .mapToObj(i -> "ab1. é".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void noValuesAreNowhere() {
        assertFalse(new SearchedValues(List.of()).areIn("anything at all"));
    }
}
