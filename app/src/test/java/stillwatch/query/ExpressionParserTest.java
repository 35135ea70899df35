package stillwatch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionParserTest {
    private static Condition where(String text) {
        return ExpressionParser.parse(text).where();
    }

    private static ExpressionException refusal(String text) {
        return assertThrows(ExpressionException.class, () -> ExpressionParser.parse(text), text);
    }

    private static void assertRefused(String text, String says, String under) {
        ExpressionException refusal = refusal(text);
        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
        int end = Math.min(text.length(), refusal.position() + refusal.length());
        assertEquals(under, text.substring(refusal.position(), end), refusal.getMessage());
    }

    @Test
    void readsRowsConditionOrderAndLimit() {
        Expression expression = ExpressionParser.parse(
                "accounts where tag = \"relay\" and exchanges > 100 order by exchanges desc, account_id limit 50");
        assertEquals(RowKind.ACCOUNTS, expression.rows());
        Condition.All all = assertInstanceOf(Condition.All.class, expression.where());
        Condition.Compare compare =
                assertInstanceOf(Condition.Compare.class, all.parts().get(1));
        assertEquals(100L, compare.value());
        assertEquals(50, expression.limit().getAsLong());
        assertTrue(expression.order().get(0).descending());
        assertEquals("account_id", expression.order().get(1).field().name());
    }

    @Test
    void bindsNotBeforeAndBeforeOr() {
        Condition.Any any = assertInstanceOf(
                Condition.Any.class, where("accounts where not plan = free and exchanges > 1 or tag = x"));
        Condition.All all = assertInstanceOf(Condition.All.class, any.parts().get(0));
        assertInstanceOf(Condition.Not.class, all.parts().get(0));
        assertInstanceOf(Condition.All.class, where("accounts where not plan = free and (exchanges > 1 or tag = x)"));
    }

    @Test
    void readsTimesAsUtcMilliseconds() {
        for (String time : List.of(
                "2026-04-22",
                "2026-04-22T00:00Z",
                "2026-04-22T00:00:00.000Z",
                "2026-04-22T02:00+02:00",
                "\"2026-04-22T00:00:00Z\"",
                "1776816000000")) {
            Condition.Compare compare = (Condition.Compare) where("exchanges where timestamp >= " + time);
            assertEquals(Instant.parse("2026-04-22T00:00:00Z").toEpochMilli(), compare.value(), time);
        }
    }

    @Test
    void takesIdsAddressesAndQuotedTextsAsValues() {
        assertEquals("203.0.113.7", ((Condition.Compare) where("exchanges where ip = 203.0.113.7")).value());
        assertEquals("two::1", ((Condition.Compare) where("exchanges where ip = two::1")).value());
        assertEquals(
                "say \"yes\" and go",
                ((Condition.Compare) where("campaigns where title = \"say \"\"yes\"\" and go\"")).value());
        assertEquals("123", ((Condition.Compare) where("accounts where account_id = 123")).value());
        assertEquals(List.of("a", "b c"), ((Condition.OneOf) where("accounts where plan in (a, 'b c')")).values());
    }

    @Test
    void saysWhereAndWhatWasMeant() {
        assertRefused("exchange where model = x", "Did you mean \"exchanges\"?", "exchange");
        assertRefused("exchanges where modle = x", "Did you mean \"model\"?", "modle");
        assertRefused("exchanges wher model = x", "Did you mean \"where\"?", "wher");
        assertRefused("exchanges where output_tokens > many", "holds a number", "many");
        assertRefused("exchanges where timestamp > 2026-13-01", "holds a time", "2026-13-01");
        assertRefused("accounts where plan > free", "=, != or ~", ">");
        assertRefused("accounts where card_virtual = maybe", "neither", "maybe");
        assertRefused("accounts where plan = and x", "in quotes", "and");
        assertRefused("accounts where plan = \"free", "never closed", "\"");
        assertRefused("accounts where (plan = free or tag = x", "opens at character 16", "");
        assertRefused("accounts where plan in free", "list in brackets", "in");
        assertRefused("accounts where plan in (free b)", "comma", "b");
        assertRefused("accounts where plan is gone", "missing", "gone");
        assertRefused("accounts order by tag", "may have several", "tag");
        assertRefused("accounts limit few", "a number", "few");
        assertRefused("accounts where", "field of accounts", "");
        assertRefused("", "begins with what is asked for", "");
        assertRefused("accounts where plan =", "value for plan", "");
    }

    @Test
    void refusesWhatTheDatabaseCouldNotNest() {
        assertTrue(refusal("accounts where " + "not ".repeat(100_000) + "plan = x")
                .getMessage()
                .contains("nested"));
        assertTrue(refusal("accounts where " + "(".repeat(100_000)).getMessage().contains("nested"));
        assertTrue(refusal("accounts where plan = x" + " or plan = x".repeat(1_000))
                .getMessage()
                .contains("in (…)"));
    }

    @Test
    void answersRandomInputWithATreeOrASentence() {
        Random random = new Random(7);
        String[] pieces = {
            "accounts",
            "exchanges",
            "where",
            "and",
            "or",
            "not",
            "(",
            ")",
            "=",
            "!=",
            "<",
            "~",
            "in",
            "is",
            "missing",
            ",",
            "plan",
            "timestamp",
            "exchanges",
            "12",
            "2026-04-22",
            "\"text\"",
            "'",
            "\"",
            "order",
            "by",
            "limit",
            "\u0000",
            "é",
            "--",
            ";",
            "%",
            "desc",
            "tag"
        };
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "accounts where " : "");
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            try {
                ExpressionParser.parse(text.toString());
                understood++;
            } catch (ExpressionException e) {
                assertTrue(e.getMessage().length() > 10 && e.position() <= text.length(), text + ": " + e.getMessage());
            }
        }
        assertTrue(understood > 20, "the pieces should sometimes make sense: " + understood);
    }

    @Test
    void everyFieldStandsOnThePageOfTheLanguage() throws IOException {
        String page = Files.readString(Path.of("docs", "query-language.md"));
        for (RowKind kind : RowKind.values()) {
            for (Field field : kind.fields()) {
                String name = field.name().replaceFirst("^account\\.", "");
                assertTrue(page.contains("`" + name + "`"), "not described: " + kind.word() + " " + name);
            }
        }
    }
}
