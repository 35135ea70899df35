package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stillwatch.store.CaseBuilder.DAY;
import static stillwatch.store.CaseBuilder.HOUR;
import static stillwatch.store.CaseBuilder.MINUTE;
import static stillwatch.store.CaseBuilder.START;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillwatch.casework.Campaign;
import stillwatch.store.CaseBuilder;
import stillwatch.store.CaseBuilder.AccountRow;
import stillwatch.store.CaseBuilder.ExchangeRow;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.task.Progress;

/** Innocents that look like campaigns must stay below the line, each among ordinary people. */
class LookAlikesTest {
    @TempDir
    Path folder;

    private final CaseBuilder builder = new CaseBuilder();
    private final Random random = new Random(11);

    private void assertNothingIsReported() {
        OrdinaryPeople.add(builder, 200, random);
        try (CaseFile file = builder.write(folder.resolve("case.stillwatch"))) {
            List<Campaign> campaigns = new Analysis(file).run(Progress.silent()).campaigns();
            String why = campaigns.stream()
                    .map(c -> c.title() + " " + c.accounts() + " " + new FindingListQuery(file).ask(c.key()))
                    .toList()
                    .toString();
            assertEquals(List.of(), campaigns, why);
        }
    }

    private AccountRow account(String id, String plan) {
        return builder.account(id)
                .set("created_at_millis", START - (long) (random.nextDouble() * 300 * DAY))
                .set("plan", plan)
                .set("payment_id", "pay-" + id)
                .set("device_id", "dev-" + id)
                .set("status", "active");
    }

    private ExchangeRow exchange(String id, long at, String template, String capability, String ip) {
        return builder.exchange(id, at)
                .set("template", template)
                .set("capability", capability)
                .set("ip", ip)
                .set("in", 300 + random.nextInt(900))
                .set("out", 200 + random.nextInt(800));
    }

    @Test
    void anEvaluationHarnessThatSeveralTeamsRun() {
        for (int team = 0; team < 8; team++) {
            String id = "harness-" + team;
            account(id, "enterprise")
                    .set("organization_id", "lab-" + team / 2)
                    .set("verification", "business")
                    .set("declared_use", "nightly evaluation");
            for (int run = 0; run < 4; run++) {
                for (int item = 0; item < 60; item++) {
                    long at = START + run * 2 * DAY + team * HOUR + item * 20_000L;
                    exchange(id, at, "benchmark-" + item % 3, "reasoning", "10.9." + team + ".1")
                            .set("in", 200 + item * 7)
                            .set("ip_type", "hosting");
                }
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aBenchmarkThatUnrelatedLabsRunOnReleaseDayWithoutAWordAboutIt() {
        builder.release("m-2", START + 5 * DAY);
        for (int lab = 0; lab < 12; lab++) {
            String id = "lab-" + lab;
            account(id, "pay_as_you_go").set("email_domain", "lab-" + lab + ".example");
            for (int item = 0; item < 200; item++) {
                long at = START + 5 * DAY + HOUR + lab * 7 * MINUTE + item * 30_000L + random.nextInt(20_000);
                exchange(id, at, "new-benchmark-" + item % 2, "reasoning", "10.8." + lab + ".7")
                        .set("model", "m-2")
                        .set("in", 180 + item * 5)
                        .set("ip_type", "hosting");
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aCompanysBatchPipeline() {
        for (int worker = 0; worker < 12; worker++) {
            String id = "batch-" + worker;
            account(id, "enterprise")
                    .set("organization_id", "acme")
                    .set("payment_id", "acme-invoice")
                    .set("created_at_millis", START - 20 * DAY + worker * MINUTE);
            for (int n = 0; n < 300; n++) {
                exchange(id, OrdinaryPeople.anyTime(random), "extract-" + n % 2, "reasoning", "10.7.0." + (1 + worker))
                        .set("ip_type", "hosting")
                        .set("status", random.nextInt(30) == 0 ? 429 : 200);
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aClassWithOneAssignment() {
        for (int student = 0; student < 80; student++) {
            String id = "student-" + student;
            account(id, "education")
                    .set("email_domain", "college.example")
                    .set("signup_program", "education")
                    .set("payment_id", null)
                    .set("signup_ip", "10.6.0." + (1 + student % 3))
                    .set("created_at_millis", START - 5 * DAY + student * 10_000L);
            for (int n = 0; n < 25; n++) {
                boolean assignment = n < 12;
                long at = START + (2 + random.nextInt(4)) * DAY + 9 * HOUR + (long) (random.nextDouble() * 9 * HOUR);
                exchange(
                                id,
                                at,
                                assignment ? "assignment" : "own-" + id + "-" + n,
                                assignment ? "reasoning" : "chat",
                                "10.6.0." + (1 + student % 3))
                        .set("ip_type", "education");
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aClassOfWhichNothingIsKnownButTheAssignment() {
        for (int student = 0; student < 60; student++) {
            String id = "pupil-" + student;
            builder.account(id)
                    .set("created_at_millis", START - 5 * DAY + student * 40_000L)
                    .set("plan", "education");
            for (int n = 0; n < 15; n++) {
                long at = START + (2 + random.nextInt(4)) * DAY + 9 * HOUR + (long) (random.nextDouble() * 9 * HOUR);
                exchange(id, at, "assignment", "reasoning", "10.6.1." + (1 + student % 3));
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aHackathonThatSignsUpInAnHourFromOneAddress() {
        for (int i = 0; i < 60; i++) {
            String id = "hacker-" + i;
            account(id, "free")
                    .set("signup_ip", "10.5.0.1")
                    .set("created_at_millis", START + DAY + i * MINUTE)
                    .set("email_domain", "mail.example");
            for (int n = 0; n < 40; n++) {
                long at = START + DAY + HOUR + (long) (random.nextDouble() * 30 * HOUR);
                String template = n % 6 == 0 ? "starter-kit" : "own-" + id + "-" + n;
                exchange(id, at, template, n % 2 == 0 ? "coding" : "agentic", "10.5.0.1");
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aResellerWithOneCardForItsCustomers() {
        for (int i = 0; i < 50; i++) {
            String id = "customer-" + i;
            account(id, "team")
                    .set("organization_id", "client-of-reseller-" + i)
                    .set("payment_id", "reseller-card");
            for (int n = 0; n < 40; n++) {
                exchange(
                        id,
                        OrdinaryPeople.workingTime(random),
                        "own-" + id + "-" + n,
                        OrdinaryPeople.CAPABILITIES[random.nextInt(6)],
                        "10.4.0." + (1 + i % 4));
            }
        }
        assertNothingIsReported();
    }

    @Test
    void peopleBehindOneNetworkWithDiverseWork() {
        for (int i = 0; i < 150; i++) {
            String id = "neighbour-" + i;
            account(id, i % 2 == 0 ? "free" : "pay_as_you_go").set("signup_ip", "10.3.0.1");
            for (int n = 0; n < 20; n++) {
                exchange(
                        id,
                        OrdinaryPeople.workingTime(random),
                        "own-" + id + "-" + n,
                        OrdinaryPeople.CAPABILITIES[random.nextInt(6)],
                        "10.3.0.1");
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aPublicPersonaPromptAndAPopularClient() {
        for (int i = 0; i < 200; i++) {
            String id = "fan-" + i;
            account(id, "free").set("email_domain", "mail.example");
            for (int n = 0; n < 30; n++) {
                exchange(
                                id,
                                OrdinaryPeople.workingTime(random),
                                n % 8 == 0 ? "persona" : "own-" + id + "-" + n,
                                OrdinaryPeople.CAPABILITIES[random.nextInt(6)],
                                OrdinaryPeople.ip(random))
                        .set("system", i % 2 == 0 ? "popular-client" : null);
            }
        }
        assertNothingIsReported();
    }

    @Test
    void aPopularAppThatSendsNothingButItsOneTemplate() {
        for (int i = 0; i < 200; i++) {
            String id = "user-" + i;
            account(id, "free").set("email_domain", "mail.example");
            int uses = 3 + (int) Math.exp(random.nextGaussian() + 2);
            for (int n = 0; n < uses; n++) {
                exchange(id, OrdinaryPeople.workingTime(random), "app-template", "coding", OrdinaryPeople.ip(random));
            }
        }
        assertNothingIsReported();
    }

    @Test
    void scheduledJobsThatAllStartOnTheHour() {
        for (int i = 0; i < 25; i++) {
            String id = "cron-" + i;
            account(id, "pay_as_you_go").set("email_domain", "shop-" + i + ".example");
            for (int hour = 0; hour < 240; hour++) {
                exchange(
                                id,
                                START + hour * HOUR + random.nextInt(3_000),
                                "sales-report",
                                "reasoning",
                                "10.2." + i + ".1")
                        .set("ip_type", "hosting");
            }
        }
        assertNothingIsReported();
    }

    /** Nine accounts of three verified companies, opened together, at one hosting provider, around the clock. */
    @Test
    void severalCompaniesThatRunOneVendorsTemplatedPipeline() {
        for (int seat = 0; seat < 9; seat++) {
            String company = "company-" + seat / 3;
            String id = company + "-seat-" + seat % 3;
            account(id, "enterprise")
                    .set("organization_id", company)
                    .set("email_domain", company + ".example")
                    .set("payment_id", "invoice-" + company)
                    .set("verification", "business")
                    .set("created_at_millis", START - 10 * DAY + seat * 9 * MINUTE);
            for (int n = 0; n < 300; n++) {
                exchange(
                                id,
                                START + (long) n * 48 * MINUTE + random.nextInt(8_000),
                                "vendor-pipeline-" + n % 2,
                                "reasoning",
                                "10.20.0." + (1 + seat))
                        .set("in", 250 + random.nextInt(4_000))
                        .set("out", 2_000 + random.nextInt(1_000))
                        .set("ip_type", "hosting");
            }
        }
        assertNothingIsReported();
    }

    @Test
    void laboratoriesThatEachShareABenchmarkOutOverTheirOwnKeys() {
        builder.release("m-2", START + 5 * DAY);
        for (int lab = 0; lab < 8; lab++) {
            int keys = 1 + lab % 3;
            for (int key = 0; key < keys; key++) {
                account("lab-" + lab + "-" + key, "team")
                        .set("created_at_millis", START - (lab * 29L + key) * DAY)
                        .set("organization_id", "lab-" + lab)
                        .set("email_domain", "lab-" + lab + ".example")
                        .set("payment_id", "invoice-" + lab);
            }
            for (int run = 0; run < 3; run++) {
                long day = run == 0 ? 1 : run == 1 ? 5 : 6 + lab % 3;
                benchmarkRun(lab, keys, START + day * DAY + HOUR + lab * 11 * MINUTE, run == 0 ? "m-1" : "m-2");
            }
        }
        assertNothingIsReported();
    }

    private void benchmarkRun(int lab, int keys, long at, String model) {
        for (int item = 0; item < 125; item++) {
            String id = "lab-" + lab + "-" + item % keys;
            long when = at + item * 4_000L + random.nextInt(3_000);
            exchange(id, when, "benchmark-" + item / 25, "reasoning", "10.8." + lab + ".7")
                    .set("ip_type", "hosting")
                    .set("model", model)
                    .set("in", 180 + item * 5)
                    .set("out", 150 + random.nextInt(200));
        }
    }
}
