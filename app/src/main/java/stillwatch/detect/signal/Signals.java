package stillwatch.detect.signal;

import java.util.List;

/** All signals, in the order in which they are measured. */
public final class Signals {
    private Signals() {}

    public static List<Signal> all() {
        return List.of(
                new SharedTemplatesSignal(),
                SharedIdentitySignal.payment(),
                SharedIdentitySignal.device(),
                TiedMembersSignal.network(),
                TiedMembersSignal.signupAddress(),
                TiedMembersSignal.signup(),
                TiedMembersSignal.synchrony(),
                new LoadBalancingSignal(),
                new ConcertedPeriodSignal(),
                new WorkShardingSignal(),
                new TemplateConcentrationSignal(),
                new CapabilityFocusSignal(),
                TellingPromptsSignal.reasoning(),
                TellingPromptsSignal.grading(),
                TellingPromptsSignal.rewriting(),
                TellingPromptsSignal.critique(),
                new SignatureReplaySignal(),
                new TokenShapeSignal(),
                new RoundTheClockSignal(),
                new ReleasePivotSignal(),
                new UnrelatedOnPaperSignal(),
                AccountShareSignal.throwawayIdentity(),
                new PlanMismatchSignal(),
                new CoveredTracksSignal(),
                AccountShareSignal.stoppedBefore(),
                new ReplacementSignal(),
                new HandOffSignal(),
                new OneOrganizationSignal(),
                AccountShareSignal.verifiedBusiness(),
                AccountShareSignal.declaredUse(),
                new VariedPromptsSignal(),
                new HumanRhythmSignal(),
                new CampusSignal(),
                new SmallVolumeSignal(),
                new RepeatedItemsSignal(),
                PublicContentSignal.benchmark(),
                PublicContentSignal.audit(),
                new RefusalsSignal());
    }
}
