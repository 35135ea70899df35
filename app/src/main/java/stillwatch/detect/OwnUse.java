package stillwatch.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.Finding;
import stillwatch.detect.Comparison.With;
import stillwatch.detect.signal.Input;
import stillwatch.detect.signal.Signal;
import stillwatch.detect.signal.Signals;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.Content;
import stillwatch.detect.traffic.Group;
import stillwatch.detect.traffic.Population;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/**
 * What one's own use looks like to a provider: all accounts of a case measured as one group, by the same signals that measure
 * suspected campaigns. One organization's logs hold no strangers, so each figure is compared with what is published or must hold
 * by reasoning, and where neither exists its strength is an upper bound and says so.
 *
 * @param readings what the signals show, strongest first, counter-evidence included
 * @param unmeasured signals that show nothing, each with why: not tripped, or what the measurement lacks
 * @param missing what the logs do not hold, one sentence each
 */
public record OwnUse(List<Reading> readings, List<Unmeasured> unmeasured, List<String> missing) {
    /** Shares of which a published or theoretical share among others can be taken off. */
    private static final Set<String> SHARES = Set.of(
            "template_concentration",
            "structure_concentration",
            "shared_templates",
            "shared_payment",
            "shared_device",
            "signature_replay");

    /** Signals that compare with other customers and with nothing else. */
    private static final Set<String> STRANGERS = Set.of(
            "load_balancing",
            "concerted_period",
            "shared_network",
            "shared_signup_address",
            "shared_tls_fingerprint",
            "distribution_drift",
            "ramp",
            "fan_out",
            "metadata_vanishing",
            "signup_burst",
            "synchrony");

    /** A median of fewer hangs on single answers. */
    private static final int LEAST_EXCHANGES = 30;

    public OwnUse {
        readings = List.copyOf(readings);
        unmeasured = List.copyOf(unmeasured);
        missing = List.copyOf(missing);
    }

    /** A signal with what it was compared with; its strength is the one after that comparison. */
    public record Reading(Finding finding, Comparison comparison) {}

    /** @param why it was measured and not tripped, or what it lacks */
    public record Unmeasured(String signal, String why) {}

    /** Reads the case and writes nothing. */
    public static OwnUse measure(CaseFile file, Progress progress) {
        progress.stage("Measuring all accounts as one group");
        CaseTraffic traffic = CaseTraffic.read(file, progress);
        Population population =
                new Population(traffic, Content.read(file, traffic, CaseRules.of(file), progress), file);
        Group all = population.everybody();
        List<Finding> findings = new ArrayList<>(new Score(all).findings());
        if (findings.stream().noneMatch(finding -> finding.signal().equals("token_shape"))) {
            tokenShape(all).ifPresent(findings::add);
        }
        List<Reading> readings = findings.stream()
                .map(OwnUse::compared)
                .filter(reading -> reading.finding().strength() > 0)
                .sorted(Comparator.comparingDouble(
                                (Reading reading) -> -reading.finding().strength())
                        .thenComparing(reading -> reading.finding().signal()))
                .toList();
        return new OwnUse(readings, unmeasured(readings, all), MissingInputs.of(population));
    }

    private static Reading compared(Finding finding) {
        Comparison known = OwnUseReferences.of(finding.signal());
        if (finding.expected() != null && known.with() == With.NONE) {
            String text = "The signal's own bound: at most that is put down to chance.";
            return new Reading(finding, new Comparison(With.THEORY, finding.expected(), text));
        }
        boolean takesOff = known.expected() != null
                && finding.expected() == null
                && finding.observed() != null
                && SHARES.contains(finding.signal());
        double strength = takesOff
                ? Math.max(0, (finding.observed() - known.expected()) / (1 - known.expected()))
                : finding.strength();
        return new Reading(withStrength(finding, strength, known.expected()), known);
    }

    private static Finding withStrength(Finding finding, double strength, Double expected) {
        return new Finding(
                finding.counterEvidence(),
                finding.signal(),
                Math.min(1, strength),
                finding.contribution(),
                finding.text(),
                finding.observed(),
                finding.expected() != null ? finding.expected() : expected,
                finding.exchangeKeys(),
                finding.conversationKeys());
    }

    /** The signal itself needs strangers; the published median of ordinary chat stands in for them, by the same formula. */
    private static Optional<Finding> tokenShape(Group all) {
        List<Double> ratios = new ArrayList<>();
        all.forEachRow(row -> {
            int in = all.traffic().inputTokens(row);
            int out = all.traffic().outputTokens(row);
            if (in > 0 && out >= 0) {
                ratios.add((double) out / in);
            }
        });
        if (ratios.size() < LEAST_EXCHANGES) {
            return Optional.empty();
        }
        ratios.sort(null);
        double median = ratios.get(ratios.size() / 2);
        double strength = Math.log(median / OwnUseReferences.CHAT_OUT_PER_IN) / Math.log(8);
        String text = String.format(
                Locale.ROOT,
                "%.2f tokens come out for each token that goes in (median of %,d exchanges).",
                median,
                ratios.size());
        return median <= 0 || strength <= 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        false, "token_shape", Math.min(1, strength), 0, text, median, null, List.of(), List.of()));
    }

    private static List<Unmeasured> unmeasured(List<Reading> readings, Group all) {
        Set<String> measured =
                readings.stream().map(reading -> reading.finding().signal()).collect(Collectors.toSet());
        return Signals.all().stream()
                .filter(signal -> signal.side() != Signal.Side.INNOCENCE)
                .filter(signal -> !measured.contains(signal.name()))
                .map(signal -> new Unmeasured(signal.name(), why(signal, all)))
                .toList();
    }

    private static String why(Signal signal, Group all) {
        String lacking = signal.needs().stream()
                .filter(input -> !input.isGiven(all))
                .sorted()
                .map(Input::words)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            return "Not measured: these logs lack " + lacking + ".";
        }
        if (all.size() < 2 && signal.side() == Signal.Side.COORDINATION) {
            return "Not measured: there is one account only.";
        }
        return STRANGERS.contains(signal.name())
                ? "Not measured: no comparison is possible. "
                        + OwnUseReferences.of(signal.name()).text()
                : "Measured, and not tripped.";
    }
}
