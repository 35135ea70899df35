package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.world.Part;

/** Every look-alike that there is. */
public final class Lookalikes {
    private Lookalikes() {}

    public static List<Part> all() {
        return List.of(
                new EvaluationHarness(),
                new ReleaseDayBenchmarks(),
                new BatchPipelines(),
                new ScheduledJobs(),
                new SharedBuildKey(),
                new MigratedWorkload(),
                new EnterpriseNat(),
                new UniversityNat(),
                new CarrierNat(),
                new VpnExits(),
                new Gateways(),
                new PrivacyStripping(),
                new PublicPersonas(),
                new PopularClient(),
                new AuditWork(),
                new Classroom(),
                new Hackathon(),
                new VendorPipelines());
    }
}
