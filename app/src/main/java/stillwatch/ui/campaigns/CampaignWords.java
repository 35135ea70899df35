package stillwatch.ui.campaigns;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Estimate;
import stillwatch.casework.Finding;
import stillwatch.casework.Membership;
import stillwatch.casework.Support;
import stillwatch.casework.Technique;
import stillwatch.ui.kit.Formats;

/** Campaigns and what belongs to them in words, the same wherever they are shown. */
final class CampaignWords {
    private CampaignWords() {}

    /** {@code reasoning 61 %, grading 29 %}. */
    static String techniques(Campaign campaign) {
        return techniques(campaign, Integer.MAX_VALUE);
    }

    /** @param most how many of them, the most frequent first */
    static String techniques(Campaign campaign, int most) {
        return campaign.techniques().stream()
                .sorted(Comparator.comparingDouble(Technique::share).reversed())
                .limit(most)
                .map(technique -> words(technique.name()) + " " + Formats.percent(technique.share()))
                .collect(Collectors.joining(", "));
    }

    /** {@code shared_payment} as {@code shared payment}. */
    static String words(String name) {
        return name.replace('_', ' ');
    }

    static String sentenceCase(String name) {
        String words = words(name);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String days(Campaign campaign, ZoneId zone) {
        return Formats.day(campaign.firstSeenMillis(), zone) + " – " + Formats.day(campaign.lastSeenMillis(), zone);
    }

    static String icon(CampaignState state) {
        return switch (state) {
            case WATCHED -> "fth-eye";
            case SUSPECTED -> "fth-alert-circle";
            case UNDER_REVIEW -> "fth-search";
            case CONFIRMED -> "fth-check-circle";
            case DISMISSED -> "fth-x-circle";
            case EXPORTED -> "fth-package";
        };
    }

    static String icon(Membership membership) {
        return switch (membership) {
            case CORE -> "fth-target";
            case PERIPHERY -> "fth-circle";
            case CROWD -> "fth-users";
        };
    }

    static String meaning(Membership membership) {
        return switch (membership) {
            case CORE -> "Core: linked to most of the others by independent layers.";
            case PERIPHERY -> "Periphery: linked to the core by fewer layers, or less surely.";
            case CROWD -> "Crowd: touched by the same infrastructure without taking part, such as customers of a relay."
                    + " Not suspected, and in no figure of the campaign.";
        };
    }

    /** Observed against expected, with their ratio where it says something; empty where the signal has no single figure. */
    static String figures(Finding finding) {
        if (finding.observed() == null) {
            return "";
        }
        String observed = "observed " + figure(finding.observed());
        if (finding.expected() == null) {
            return observed;
        }
        String both = observed + "   expected " + figure(finding.expected());
        return finding.expected() > 0
                ? both + "   ratio " + ratio(finding.observed() / finding.expected()) + " ×"
                : both;
    }

    private static String figure(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Formats.count((long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 0.01 ? "%.2g" : "%,.2f", value);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio >= 10 ? "%,.0f" : ratio >= 1 ? "%.1f" : "%.2f", ratio);
    }
    /** The score with the finding and without it: {@code 0.97 → 0.71 without it}. */
    static String scoreWithout(Campaign campaign, Finding finding) {
        String with = Formats.score(campaign.score());
        String without = Formats.score(without(campaign, finding));
        return with.equals(without) ? with + " with or without it" : with + " → " + without + " without it";
    }

    /** {@code weight strong: odds × 240}, {@code weight weak: odds ÷ 3.1}; empty where it was not computed. */
    static String weight(Finding finding) {
        if (finding.logOdds() == null) {
            return "";
        }
        String word = Support.ofLogOdds(finding.logOdds()).word();
        double factor = Math.exp(Math.abs(finding.logOdds()));
        if (factor < 1.005) {
            return "weight " + word;
        }
        String figure =
                factor >= 1e6 ? "over a million" : String.format(Locale.ROOT, factor >= 10 ? "%,.0f" : "%.1f", factor);
        return "weight " + word + ": odds " + (finding.logOdds() > 0 ? "× " : "÷ ") + figure;
    }

    /** The score that the campaign would have without the finding, 0 to 1. */
    static double without(Campaign campaign, Finding finding) {
        return Math.max(0, Math.min(1, campaign.score() - finding.contribution()));
    }

    /** {@code 12 accounts, 60 exchanges}; empty where nothing stands behind a statement. */
    static String behind(int accounts, int exchanges, int conversations) {
        List<String> parts = new ArrayList<>();
        add(parts, accounts, "account");
        add(parts, exchanges, "exchange");
        add(parts, conversations, "conversation");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(Formats.count(count) + " " + noun + (count == 1 ? "" : "s"));
        }
    }

    /** A count as it is, {@code about 1,234 (1,100 to 1,380)} for an estimate. */
    static String estimate(Estimate figure) {
        return figure.isUnknown()
                ? "an unknown number of"
                : figure.observed()
                        ? Formats.count(figure.value())
                        : "about " + Formats.count(figure.value()) + " (" + Formats.count(figure.low()) + " to "
                                + Formats.count(figure.high()) + ")";
    }

    /** The same in few characters: {@code ≈ 1,234 (1,100–1,380)}, from ten thousand on with short numbers. */
    static String shortEstimate(Estimate figure) {
        return figure.isUnknown()
                ? "unknown"
                : figure.observed()
                        ? Formats.count(figure.value())
                        : "≈ " + Formats.shortCount(figure.value()) + " (" + Formats.shortCount(figure.low()) + "–"
                                + Formats.shortCount(figure.high()) + ")";
    }
}
