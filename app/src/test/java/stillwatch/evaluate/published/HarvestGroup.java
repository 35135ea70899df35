package stillwatch.evaluate.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import stillwatch.evaluate.published.PublicData.Harvested;
import stillwatch.evaluate.published.UsageDataset.Asked;

/**
 * Accounts that divide instructions among themselves which really were put to a stronger model, with ordinary questions in the
 * mix. Texts are real; the group is made up.
 *
 * @param accounts how many
 * @param queries of each
 * @param harvest the share of queries that harvest
 * @param ties what the group's accounts have in common
 * @param wording whether whole instructions are asked or the bare task
 */
public record HarvestGroup(int accounts, int queries, double harvest, Ties ties, Wording wording) {
    /** What holds the accounts together beside what they ask. */
    public enum Ties {
        /** Nothing: cards, devices and addresses of their own, opened at any time, active by day. */
        NONE,
        /** A card for every five, a device for every four, opened within a day, hosted addresses of one network, day and night. */
        SHARED
    }

    /** How an instruction is asked. */
    public enum Wording {
        WHOLE,
        TASK
    }

    /** Adds the group; no instruction is asked twice while there are fresh ones. */
    public Set<String> addTo(UsageDataset dataset, PublicCrowd crowd, List<Harvested> instructions, Random random) {
        Set<String> ids = new TreeSet<>();
        List<Harvested> queue = new ArrayList<>(instructions);
        java.util.Collections.shuffle(queue, random);
        int next = 0;
        for (int a = 0; a < accounts; a++) {
            String id = "group-" + a;
            ids.add(id);
            var account = crowd.person(id);
            if (ties == Ties.SHARED) {
                account.set("payment_id", "group-card-" + a / 5)
                        .set("device_id", "group-device-" + a / 4)
                        .set("email_domain", "mail.example")
                        .set("plan", "pay_as_you_go")
                        .set("created_at", PublicCrowd.START - 2 * PublicCrowd.DAY + a * 20 * PublicCrowd.MINUTE);
            }
            String address = ties == Ties.SHARED ? "10.77.5." + (1 + a) : crowd.address();
            String type = ties == Ties.SHARED ? "hosting" : "residential";
            int harvested = (int) Math.round(queries * harvest);
            for (int q = 0; q < queries; q++) {
                long at = ties == Ties.SHARED ? crowd.anytime() : crowd.daytime();
                if (q < harvested) {
                    Harvested one = queue.get(next++ % queue.size());
                    String asked = wording == Wording.WHOLE ? one.whole() : one.task();
                    String tool = one.instruction().lines().skip(1).findFirst().orElse("");
                    dataset.ask(id, at, new Asked(template(tool), "tool_use", "", asked, one.answer()))
                            .set("ip", address)
                            .set("ip_type", type);
                } else {
                    crowd.ask(id, at, crowd.anyText(), address, type);
                }
            }
        }
        return ids;
    }

    private static String template(String tool) {
        return "tool-" + Integer.toHexString(tool.hashCode());
    }
}
