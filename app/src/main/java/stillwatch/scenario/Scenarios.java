package stillwatch.scenario;

import java.util.ArrayList;
import java.util.List;
import stillwatch.scenario.campaign.BroadHarvest;
import stillwatch.scenario.campaign.CritiqueChain;
import stillwatch.scenario.campaign.DecoyHarvest;
import stillwatch.scenario.campaign.GradingHarvest;
import stillwatch.scenario.campaign.HydraRelay;
import stillwatch.scenario.campaign.MetadataVanishing;
import stillwatch.scenario.campaign.ParaphrasedHarvest;
import stillwatch.scenario.campaign.PoolReplacement;
import stillwatch.scenario.campaign.ReasoningHarvest;
import stillwatch.scenario.campaign.ReleasePivot;
import stillwatch.scenario.campaign.SharedExits;
import stillwatch.scenario.campaign.ThinSpread;
import stillwatch.scenario.campaign.UnlinkedHarvest;
import stillwatch.scenario.campaign.VariedHarvest;
import stillwatch.scenario.lookalike.Lookalikes;
import stillwatch.scenario.people.Population;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.Span;

/** The scenarios by name. Every one of them holds all look-alikes. */
public final class Scenarios {
    private static final String FIRST_DAY = "2026-04-20";
    private static final int DAYS = 21;
    private static final double SAMPLED = 0.02;

    private Scenarios() {}

    public static List<Scenario> all() {
        return List.of(
                made(
                        "mixed",
                        "three campaigns of different kinds among ordinary use and every look-alike",
                        950,
                        new ReasoningHarvest(96, 5),
                        new ReleasePivot(64, 6),
                        new ParaphrasedHarvest(50, 5)),
                made("quiet", "ordinary use and every look-alike, no campaign", 800),
                made(
                        "reasoning-harvest",
                        "reasoning traces over shared cards, on one clock",
                        1_500,
                        new ReasoningHarvest(240, 12)),
                // Two days of 273 accounts at 733 a day: the reported campaign went on for 17.
                made(
                        "broad-harvest",
                        "agents, tools, code and pictures: 273 busy accounts over many access paths",
                        1_500,
                        new BroadHarvest(205, 733, 0.17)),
                made(
                        "release-pivot",
                        "half of a harvest moves to a new model within a day",
                        1_500,
                        new ReleasePivot(180, 24)),
                made(
                        "thin-spread",
                        "four requests from each of 4,000 accounts in two days",
                        4_000,
                        new ThinSpread(4_000, 4)),
                made(
                        "hydra-relay",
                        "a relay of 600 accounts; a tenth of its traffic is harvest",
                        1_500,
                        new HydraRelay(600)),
                made(
                        "pool-replacement",
                        "a banned pool of accounts is replaced within a day",
                        1_500,
                        new PoolReplacement(80, 16)),
                made("paraphrased-harvest", "a harvest without templates", 1_500, new ParaphrasedHarvest(120, 14)),
                made(
                        "unlinked-harvest",
                        "a harvest without shared infrastructure",
                        1_500,
                        new UnlinkedHarvest(120, 14)),
                made("grading-harvest", "grading for a reward model", 1_500, new GradingHarvest(90, 30)),
                made(
                        "critique-chain",
                        "answers that become other accounts' material",
                        1_500,
                        new CritiqueChain(100, 14)),
                made(
                        "metadata-vanishing",
                        "a group whose metadata vanishes on one day",
                        1_500,
                        new MetadataVanishing(90, 16)),
                made(
                        "decoy-traffic",
                        "a harvest that hides behind ordinary questions, 30 to 60 % of each account's traffic",
                        1_500,
                        new DecoyHarvest(100, 14)),
                made(
                        "shared-exits",
                        "a harvest behind the VPN and carrier exits that innocents use",
                        1_500,
                        new SharedExits(110, 14)),
                made("varied", "another harvest with every seed", 1_500, new VariedHarvest()),
                metadataOnly(),
                largeRelay(),
                large("large", 45),
                large("large-season", 150));
    }

    /** @throws IllegalArgumentException naming the scenarios that exist, where {@code name} is none of them */
    public static Scenario named(String name) {
        return all().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario \"" + name + "\". Choose one of: "
                        + String.join(", ", all().stream().map(Scenario::name).toList()) + "."));
    }

    private static Scenario made(String name, String description, int people, Part... campaigns) {
        return new Scenario(name, description, Span.days(FIRST_DAY, DAYS), SAMPLED, parts(people, campaigns));
    }

    /** No content was kept: everything has to come from the metadata. */
    private static Scenario metadataOnly() {
        return new Scenario(
                "metadata-only",
                "four campaigns, and not one conversation was kept",
                Span.days(FIRST_DAY, DAYS),
                0,
                parts(
                        1_500,
                        new ReasoningHarvest(96, 10),
                        new GradingHarvest(60, 20),
                        new UnlinkedHarvest(60, 12),
                        new PoolReplacement(40, 12)));
    }

    /** As many accounts as the largest relays that were reported; a week of them is already over a million exchanges. */
    private static Scenario largeRelay() {
        return new Scenario(
                "large-relay",
                "a relay of 20,000 accounts; a tenth of its traffic is harvest",
                Span.days(FIRST_DAY, 7),
                0.004,
                parts(5_000, new HydraRelay(20_000)));
    }

    /**
     * 45 days are as long as the largest campaign of the record, and about two million exchanges at scale 1. More days give more
     * exchanges of the same accounts.
     */
    private static Scenario large(String name, int days) {
        return new Scenario(
                name,
                "four campaigns in " + days + " days, to measure speed at size; more accounts with a larger scale",
                Span.days("2026-04-22", days),
                0.004,
                parts(
                        14_000,
                        new ReasoningHarvest(500, 26),
                        new ReleasePivot(300, 40),
                        new HydraRelay(700),
                        new ThinSpread(1_500, 4)));
    }

    private static List<Part> parts(int people, Part... campaigns) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Population(people));
        parts.addAll(Lookalikes.all());
        parts.addAll(List.of(campaigns));
        return parts;
    }
}
