package stillwatch.detect.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillwatch.detect.traffic.Group;

/** All signals, in the order in which they are measured. */
public final class Signals {
    private Signals() {}

    public static List<Signal> all() {
        List<Signal> all = new ArrayList<>(coordination());
        all.addAll(harvest());
        all.addAll(deception());
        all.addAll(innocence());
        all.addAll(context());
        return List.copyOf(all);
    }

    /**
     * What the data does not hold of any of a group's accounts, each with the names of the signals that are off because of it.
     * Cost: up to O(exchanges) for each missing input.
     */
    public static Map<Input, List<String>> off(Group group) {
        Set<Input> missing = EnumSet.noneOf(Input.class);
        for (Input input : Input.values()) {
            if (!input.isGiven(group)) {
                missing.add(input);
            }
        }
        Map<Input, List<String>> off = new EnumMap<>(Input.class);
        for (Signal signal : all()) {
            for (Input input : signal.needs()) {
                if (missing.contains(input)) {
                    off.computeIfAbsent(input, none -> new ArrayList<>()).add(signal.name());
                }
            }
        }
        return off;
    }

    private static List<Signal> coordination() {
        return List.of(
                new SharedTemplatesSignal(),
                new SharedPaymentSignal(),
                new SharedDeviceSignal(),
                new SharedNetworkSignal(),
                new SharedSignupAddressSignal(),
                new SharedClientFingerprintSignal(),
                new SignupBurstSignal(),
                new SynchronySignal(),
                new LoadBalancingSignal(),
                new ConcertedPeriodSignal(),
                new WorkShardingSignal());
    }

    private static List<Signal> harvest() {
        return List.of(
                new TemplateConcentrationSignal(),
                new CapabilityFocusSignal(),
                new ReasoningElicitationSignal(),
                new GradingSignal(),
                new SafetyRewritingSignal(),
                new CritiqueSignal(),
                new CritiqueChainSignal(),
                new AgenticTrajectoriesSignal(),
                new VisionMaterialSignal(),
                new LongHorizonSignal(),
                new DistributionDriftSignal(),
                new ProbeSweepSignal(),
                new SignatureReplaySignal(),
                new TokenShapeSignal(),
                new RoundTheClockSignal(),
                new RampSignal(),
                new ReleasePivotSignal());
    }

    private static List<Signal> deception() {
        return List.of(
                new UnrelatedOnPaperSignal(),
                new ThrowawayIdentitySignal(),
                new PlanMismatchSignal(),
                new FanOutSignal(),
                new CoveredTracksSignal(),
                new MetadataVanishingSignal(),
                new KnownIndicatorSignal(),
                new StoppedBeforeSignal(),
                new ReplacementSignal(),
                new HandOffSignal());
    }

    private static List<Signal> innocence() {
        return List.of(
                new OneOrganizationSignal(),
                new OpenCompaniesSignal(),
                new VerifiedBusinessSignal(),
                new DeclaredUseSignal(),
                new PublicTemplateSignal(),
                new VariedPromptsSignal(),
                new HumanRhythmSignal(),
                new CampusSignal(),
                new SmallVolumeSignal(),
                new RepeatedItemsSignal(),
                new ServerFailureSignal(),
                new PublicBenchmarkSignal(),
                new AuditWorkSignal());
    }

    private static List<Signal> context() {
        return List.of(
                new IntellectualDensitySignal(),
                new StructureConcentrationSignal(),
                new ReasoningHintsSignal(),
                new AccountMixtureSignal(),
                new RefusalsSignal());
    }
}
