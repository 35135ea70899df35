package stillwatch.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Files in which good lines lie among lines with every kind of damage, mixed by a fixed seed. Says how many good records it
 * wrote and how many rejects of which reason must come of the others.
 */
final class DamagedDataset {
    private static final long START_MILLIS = 1_776_849_300_000L;

    private final Random random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long rows;
    private long blanks;
    private int written;

    private DamagedDataset(long seed) {
        random = new Random(seed);
    }

    /**
     * @param rows how many rows must be read
     * @param blanks how many blank lines it holds
     * @param reasons how many rejects must be made, by reason
     */
    record Written(byte[] bytes, long rows, long blanks, Map<String, Long> reasons) {}

    private Written end(boolean withLastLineEnd) {
        byte[] all = bytes.toByteArray();
        int length = withLastLineEnd ? all.length : all.length - 1;
        return new Written(java.util.Arrays.copyOf(all, length), rows, blanks, reasons);
    }

    private void good(String record) {
        rows++;
        put(record + "\n");
    }

    private void bad(String reason, String record) {
        bad(reason, (record + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void bad(String reason, byte[] record) {
        reasons.merge(reason, 1L, Long::sum);
        bytes.writeBytes(record);
    }

    private void put(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String time() {
        long at = START_MILLIS + random.nextInt(1_000_000_000);
        return random.nextBoolean()
                ? Long.toString(at)
                : java.time.Instant.ofEpochMilli(at).toString();
    }

    private String id() {
        return "e-" + written++;
    }

    private String account() {
        return "a-" + random.nextInt(200);
    }

    /** Exchanges as CSV, one record of one kind after another, all kinds in each round. */
    static Written exchanges(long seed, int rounds) {
        DamagedDataset set = new DamagedDataset(seed);
        set.put("\ufeffaccount_id,timestamp,exchange_id,client,input_tokens,status\r\n");
        for (int i = 0; i < rounds * 30; i++) {
            set.exchange(i < 30 ? i : set.random.nextInt(30));
        }
        set.good(set.plain());
        return set.end(false);
    }

    private String plain() {
        return account() + "," + time() + "," + id() + ",sdk/1." + random.nextInt(9) + "," + random.nextInt(5000)
                + ",200";
    }

    private void exchange(int kind) {
        String begin = account() + "," + time() + "," + id() + ",";
        switch (kind) {
            case 0 -> good(begin + "\"sdk, \"\"one\"\" x\",1,200");
            case 1 -> good(begin + "\"two\nlines\",1,200");
            case 2 -> good(begin + "\"with a\n\n\nblank line\",1,200");
            case 3 -> good(begin + "\"carriage\r\nreturn\",1,200\r");
            case 4 -> good(begin + "\u65e5\u672c \u00e9 \ud83d\udc27,,");
            case 5 -> good("\"" + account() + "\"," + time() + ",,,,\r");
            case 6 -> {
                blanks++;
                put("\n");
            }
            case 7 -> {
                blanks++;
                put("\r\n");
            }
            case 8 -> bad("account_id is missing", "," + time() + "," + id() + ",c,1,200");
            case 9 -> bad("timestamp is missing", account() + ",," + id() + ",c,1,200");
            case 10 -> bad("timestamp is not a readable time", account() + ",yesterday," + id() + ",c,1,200");
            case 11 -> bad(
                    "timestamp is not a readable time",
                    account() + ",2026-02-30T09:15:00Z," + id() + ",\"a\nb\",1,200");
            case 12 -> bad("input_tokens is negative", begin + "c,-7,200");
            case 13 -> bad("input_tokens is not a whole number", begin + "c,1.5,200");
            case 14 -> bad("status is not a whole number", begin + "c,1,OK");
            case 15 -> bad("has 5 fields where the header has 6", begin + "c,1");
            case 16 -> bad("has 1 fields where the header has 6", "-".repeat(1 + random.nextInt(400)));
            case 17 -> bad("has 9 fields where the header has 6", begin + "c,1,200,,,\r");
            case 18 -> bad("text after a closing quote", begin + "\"c\"d,1,200");
            case 19 -> bad("text after a closing quote", begin + "\"two\" lines,1,200\r");
            case 20 -> bad("invalid UTF-8", (begin + "caf\u00e9,1,200\n").getBytes(StandardCharsets.ISO_8859_1));
            case 21 -> bad(
                    "invalid UTF-8", (begin + "\"caf\u00e9\n\u00fc\",1,200\n").getBytes(StandardCharsets.ISO_8859_1));
            case 22 -> bad("has 2 fields where the header has 6", "\u0000\u0000\u0000,\u0000");
            case 23 -> bad("has 1 fields where the header has 6", "x".repeat(70_000));
            default -> good(plain());
        }
    }

    /** Exchanges as CSV with quotes that are opened and never closed: what they swallow is not known beforehand. */
    static byte[] openQuotes(long seed, int rounds) {
        DamagedDataset set = new DamagedDataset(seed);
        set.put("account_id,timestamp,exchange_id,client,input_tokens,status\n");
        for (int i = 0; i < rounds * 30; i++) {
            if (set.random.nextInt(20) == 0) {
                set.put(set.account() + "," + set.time() + ",\"" + set.id() + ",c,1,200\n");
            } else {
                set.exchange(set.random.nextInt(30));
            }
        }
        set.put(set.account() + "," + set.time() + ",e,\"never closed,1,200\n" + set.plain() + "\n");
        return set.bytes.toByteArray();
    }

    /** Exchanges as JSON lines. */
    static Written exchangeLines(long seed, int rounds) {
        DamagedDataset set = new DamagedDataset(seed);
        for (int i = 0; i < rounds * 20; i++) {
            set.exchangeLine(i < 20 ? i : set.random.nextInt(20));
        }
        set.good(set.object(""));
        return set.end(false);
    }

    private String object(String more) {
        return "{\"account_id\":\"" + account() + "\",\"timestamp\":\"" + time() + "\",\"exchange_id\":\"" + id() + "\""
                + more + "}";
    }

    private void exchangeLine(int kind) {
        switch (kind) {
            case 0 -> good(object(",\"client\":\"\u65e5\u672c \\u00e9 \\\"x\\\"\"") + "\r");
            case 1 -> good("  " + object(",\"input_tokens\":12,\"elsewhere\":{\"a\":[1,{\"b\":null}]}") + "  ");
            case 2 -> {
                blanks++;
                put("   \n");
            }
            case 3 -> {
                blanks++;
                put("\r\n");
            }
            case 4 -> bad("account_id is missing", "{\"timestamp\":\"" + time() + "\"}");
            case 5 -> bad("timestamp is missing", "{\"account_id\":\"a-1\",\"timestamp\":null}");
            case 6 -> bad("timestamp is not a readable time", "{\"account_id\":\"a-1\",\"timestamp\":\"soon\"}");
            case 7 -> bad("input_tokens is negative", object(",\"input_tokens\":-1"));
            case 8 -> bad("the JSON does not parse", object("").substring(0, 20 + random.nextInt(20)));
            case 9 -> bad("the JSON does not parse", object(",\"client\":\"tab\there\""));
            case 10 -> bad("the row is not a JSON object", "[" + object("") + "]");
            case 11 -> bad("the row is not a JSON object", "\"text\"");
            case 12 -> bad("more than one JSON value on the line", object("") + " " + object(""));
            case 13 -> bad(
                    "invalid UTF-8",
                    (object(",\"client\":\"caf\u00e9\"") + "\n").getBytes(StandardCharsets.ISO_8859_1));
            case 14 -> bad("the JSON does not parse", "not JSON at all, " + random.nextInt());
            case 15 -> bad("the JSON does not parse", object(",\"x\":" + "[".repeat(3000) + "]".repeat(3000)));
            default -> good(object(",\"status\":200"));
        }
    }

    /** Conversations as JSON lines. */
    static Written conversations(long seed, int rounds) {
        DamagedDataset set = new DamagedDataset(seed);
        List<String> contents =
                List.of("\"plain\"", "[{\"type\":\"text\",\"text\":\"part\"}]", "\"" + "long ".repeat(20_000) + "\"");
        for (int i = 0; i < rounds * 10; i++) {
            int kind = i < 10 ? i : set.random.nextInt(10);
            String begin = "{\"conversation_id\":\"" + set.id() + "\",\"account_id\":\"" + set.account() + "\",";
            switch (kind) {
                case 0, 1, 2 -> set.good(begin + "\"timestamp\":\"" + set.time()
                        + "\",\"messages\":[{\"role\":\"user\",\"content\":" + contents.get(kind) + "}]}");
                case 3 -> {
                    set.blanks++;
                    set.put("\n");
                }
                case 4 -> set.bad("messages is missing", begin + "\"model\":\"m\"}");
                case 5 -> set.bad("account_id is missing", "{\"messages\":[]}");
                case 6 -> set.bad("the JSON does not parse", begin + "\"messages\":[");
                case 7 -> set.bad(
                        "invalid UTF-8",
                        (begin + "\"messages\":[{\"role\":\"user\",\"content\":\"\u00fc\"}]}\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                default -> set.good(begin + "\"messages\":[]}\r");
            }
        }
        return set.end(true);
    }
}
