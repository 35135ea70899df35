package stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stillwatch.evidence.ExportChoices;
import stillwatch.evidence.ExportException;
import stillwatch.evidence.PackageExporter;
import stillwatch.evidence.content.ContentException;
import stillwatch.evidence.content.Profile;
import stillwatch.store.BatesTable;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.ReportStates;

/** {@code export}: evidence packages of named campaigns. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes an evidence package for each named campaign and verifies it before it is put in its place.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private CaseOption caseOption;

    @Option(
            names = "--campaign",
            required = true,
            arity = "1..*",
            paramLabel = "ID",
            description = "Campaigns by id, such as C1 C2.")
    private List<String> campaigns;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder that receives the packages.")
    private Path folder;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "court",
            description =
                    "court, regulator, peer or authority: what the recipient may see (default: ${DEFAULT-VALUE}).")
    private String profile;

    @Option(
            names = "--final",
            paramLabel = "REASON",
            description =
                    "Marks the reports as final, with the reason, as an act in the case. Without it, and after any"
                            + " later act, a report is a draft.")
    private String finalReason;

    @Option(
            names = "--recipient",
            paramLabel = "NAME",
            defaultValue = "",
            description = "To whom the package goes; noted in the case, not in the package.")
    private String recipient;

    @Option(names = "--originals", description = "A full edition also carries the original files.")
    private boolean originals;

    @Option(
            names = "--exchanges",
            description = "A full edition also carries every exchange of the members, as a table.")
    private boolean exchanges;

    @Option(
            names = "--number-prefix",
            paramLabel = "LETTERS",
            description = "What production numbers of this case begin with; chosen before the first is given.")
    private String numberPrefix;

    @Mixin
    private SigningOptions signing;

    @Spec
    private CommandSpec spec;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Profile allowed = profile();
        int code = ExitCode.OK;
        Signer signer = signing.signer(console);
        try (CaseFile file = caseOption.open(console)) {
            if (numberPrefix != null) {
                new BatesTable(file).setPrefix(numberPrefix);
            }
            PackageExporter exporter = new PackageExporter(signer.keyFor(file));
            for (String campaign : campaigns) {
                try {
                    markFinal(file, campaign);
                    PackageExporter.Exported exported = console.watched(progress -> exporter.export(
                            file,
                            campaign,
                            allowed,
                            folder,
                            new ExportChoices(recipient, originals, exchanges),
                            progress));
                    describe(exported);
                } catch (ExportException | ContentException | CaseFileException e) {
                    // One package that fails never loses the others.
                    console.say(campaign + ": " + e.getMessage());
                    code = ExitCode.SOFTWARE;
                }
            }
        }
        return code;
    }

    private void markFinal(CaseFile file, String campaign) {
        if (finalReason != null) {
            new CampaignTable(file).byId(campaign).ifPresent(known -> new ReportStates(file)
                    .markFinal(known, finalReason));
        }
    }

    private void describe(PackageExporter.Exported exported) {
        exported.preflight().stream()
                .filter(result -> !result.check().passed())
                .forEach(result -> console.say(result.check().meaning()));
        console.out().println(exported.path());
    }

    private Profile profile() {
        try {
            return Profile.ofWord(profile);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
