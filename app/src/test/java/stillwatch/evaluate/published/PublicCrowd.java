package stillwatch.evaluate.published;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import stillwatch.evaluate.published.PublicData.Request;
import stillwatch.evaluate.published.UsageDataset.Asked;
import stillwatch.evaluate.published.UsageDataset.Row;

/**
 * Unrelated people who ask what the public sets hold. Texts and token counts are real; who they are, when they come and from
 * where is made up: each has a card, a device and an address of their own and works by day.
 */
public final class PublicCrowd {
    /** 2026-04-22T00:00Z */
    public static final long START = 1_776_816_000_000L;

    public static final long MINUTE = 60_000L;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;
    static final int DAYS = 14;
    private static final int ITEMS = 50;

    private final UsageDataset dataset;
    private final Random random;
    private final List<String> texts;
    private final List<Request> sizes;

    /**
     * @param texts what is asked
     * @param sizes requests whose answers have the length that ordinary answers have
     */
    public PublicCrowd(UsageDataset dataset, List<String> texts, List<Request> sizes, Random random) {
        this.dataset = dataset;
        this.texts = texts;
        this.sizes = sizes;
        this.random = random;
    }

    /**
     * Persona prompts, questions of judges' benchmarks, and of each benchmark task 50 bare items, each text once: more items
     * would make most of ordinary use near copies of each other, which it is not.
     */
    public static List<String> benignTexts(PublicData data) {
        LinkedHashSet<String> texts = new LinkedHashSet<>(data.personaPrompts());
        texts.addAll(data.judgedQuestions());
        for (String task : PublicData.BBH_TASKS) {
            data.bbhItems(task).subList(0, ITEMS).forEach(item -> texts.add(item.question()));
        }
        return List.copyOf(texts);
    }

    /** An account with a card, a device and an address of its own, opened within the year before. */
    Row person(String id) {
        return dataset.account(id)
                .set("created_at", START - (long) (random.nextDouble() * 365 * DAY))
                .set("email_domain", random.nextInt(4) == 0 ? "firm-" + id + ".example" : "mail.example")
                .set("plan", List.of("free", "pay_as_you_go", "team").get(random.nextInt(3)))
                .set("verification", "phone")
                .set("payment_id", "card-" + id)
                .set("device_id", "device-" + id)
                .set("signup_ip", address())
                .set("status", "active");
    }

    /** So many people, {@code most} questions each at the most and half as many at the least. */
    public void add(String name, int people, int most) {
        for (int i = 0; i < people; i++) {
            String id = name + "-" + i;
            person(id);
            String home = address();
            int questions = most / 2 + random.nextInt(most / 2 + 1);
            for (int n = 0; n < questions; n++) {
                ask(id, daytime(), anyText(), home, "residential");
            }
        }
    }

    /** So many people of whom no content was sampled: only sizes and times of 3 to 12 exchanges each. */
    public void addUnsampled(String name, int people) {
        for (int i = 0; i < people; i++) {
            String id = name + "-" + i;
            person(id);
            String home = address();
            int exchanges = 3 + random.nextInt(10);
            for (int n = 0; n < exchanges; n++) {
                Request size = sizes.get(random.nextInt(sizes.size()));
                dataset.exchange(id, daytime())
                        .set("input_tokens", size.tokensIn())
                        .set("output_tokens", size.tokensOut())
                        .set("ip", home)
                        .set("ip_type", "residential");
            }
        }
    }

    /** A question of the crowd's kind; the answer has an ordinary answer's length. */
    Row ask(String account, long atMillis, String text, String address, String addressType) {
        int tokens = sizes.get(random.nextInt(sizes.size())).tokensOut();
        String template = Integer.toHexString(text.hashCode());
        String capability =
                List.of("chat", "chat", "writing", "coding", "reasoning").get(Math.floorMod(text.hashCode(), 5));
        return dataset.ask(account, atMillis, new Asked(template, capability, "", text, answer(tokens)))
                .set("output_tokens", tokens)
                .set("ip", address)
                .set("ip_type", addressType);
    }

    String anyText() {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Words without meaning: no public set holds the answers to these questions. */
    private String answer(int tokens) {
        return "lorem ipsum dolor sit amet "
                .repeat(Math.min(20, 1 + tokens / 7))
                .strip();
    }

    String address() {
        return (11 + random.nextInt(180)) + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + (1 + random.nextInt(254));
    }

    /** Between 8 and 22 o'clock of one of the days. */
    long daytime() {
        return START + random.nextInt(DAYS) * DAY + 8 * HOUR + (long) (random.nextDouble() * 14 * HOUR);
    }

    /** At any time of the days. */
    long anytime() {
        return START + (long) (random.nextDouble() * DAYS * DAY);
    }
}
