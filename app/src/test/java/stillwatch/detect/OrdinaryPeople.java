package stillwatch.detect;

import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import java.util.Random;
import stillwatch.store.CaseBuilder;

/** Unrelated people as a background: own cards, devices and addresses, office hours, prompts of their own. */
public final class OrdinaryPeople {
    public static final String[] CAPABILITIES = {"chat", "chat", "writing", "coding", "reasoning", "extraction"};

    private OrdinaryPeople() {}

    /** Adds so many, named person-0 …; each makes some 10 to 60 exchanges over ten days. */
    public static void add(CaseBuilder into, int count, Random random) {
        for (int i = 0; i < count; i++) {
            String id = "person-" + i;
            into.account(id)
                    .set("created_at_millis", START - (long) (random.nextDouble() * 400 * DAY))
                    .set("email_domain", random.nextInt(3) == 0 ? "company-" + i + ".example" : "mail.example")
                    .set("plan", random.nextInt(2) == 0 ? "free" : "pay_as_you_go")
                    .set("payment_id", "card-" + i)
                    .set("device_id", "device-" + i)
                    .set("signup_ip", ip(random))
                    .set("status", "active");
            String home = ip(random);
            int exchanges = 10 + random.nextInt(50);
            for (int n = 0; n < exchanges; n++) {
                into.exchange(id, workingTime(random))
                        .set("capability", CAPABILITIES[random.nextInt(CAPABILITIES.length)])
                        .set("ip", home)
                        .set("ip_type", "residential")
                        .set("template", random.nextInt(20) == 0 ? "public-" + random.nextInt(5) : "own-" + i + "-" + n)
                        .set("in", 500 + random.nextInt(1500))
                        .set("out", 100 + random.nextInt(400));
            }
        }
    }

    public static String ip(Random random) {
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + (1 + random.nextInt(254));
    }

    /** Between 8 and 20 o'clock on one of ten days. */
    public static long workingTime(Random random) {
        return START
                + random.nextInt(10) * DAY
                + 8 * HOUR
                + (long) (random.nextDouble() * 12 * 60) * MINUTE
                + random.nextInt(60_000);
    }

    /** At any time of one of ten days. */
    public static long anyTime(Random random) {
        return START + (long) (random.nextDouble() * 10 * DAY);
    }
}
