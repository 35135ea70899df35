package stillwatch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stillwatch.casework.Campaign;
import stillwatch.detect.Analysis;
import stillwatch.evidence.ExportException;
import stillwatch.evidence.PackageExporter;
import stillwatch.evidence.content.Profile;
import stillwatch.ingest.FileReport.Status;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.ImportReport;
import stillwatch.ingest.Importer;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/**
 * Import, analyze and export everything found, in one go, into a new case: {@code case.stillwatch},
 * {@code import-report.json}, {@code campaigns.json} and one package per suspected campaign under {@code packages}.
 */
final class Investigation {
    private final Console console;
    private final Signer signer;

    Investigation(Console console, Signer signer) {
        this.console = console;
        this.signer = signer;
    }

    /**
     * @param problems what could not be done, in sentences; the rest was
     */
    record Outcome(Path folder, ImportReport report, List<Path> packages, List<String> problems) {
        Path caseFile() {
            return folder.resolve("case.stillwatch");
        }
    }

    /**
     * @param folder a new or empty folder
     * @throws CommandException where the folder holds something, or nothing at all could be imported
     */
    Outcome run(List<Path> paths, Path folder, Progress progress) throws IOException {
        OutputFolder.requireEmpty(folder);
        Files.createDirectories(folder);
        try (CaseFile file = CaseFile.create(folder.resolve("case.stillwatch"), console.author(), console.clock())) {
            ImportReport report = new Importer(file).run(paths, ImportOptions.recognised(), progress);
            Files.writeString(folder.resolve("import-report.json"), report.toJson());
            progress.check();
            List<String> problems = new ArrayList<>(refused(report));
            new Analysis(file).run(progress);
            try (OutputStream out = Files.newOutputStream(folder.resolve("campaigns.json"))) {
                new CampaignsWriter(file).write(out);
            }
            List<Path> packages = export(file, folder.resolve("packages"), problems, progress);
            return new Outcome(folder, report, packages, List.copyOf(problems));
        }
    }

    private static List<String> refused(ImportReport report) {
        if (report.count(Status.IMPORTED) == 0) {
            throw new CommandException("Nothing could be imported, so there is nothing to analyze. "
                    + report.files().stream()
                            .map(each -> each.name() + ": " + each.message())
                            .findFirst()
                            .orElse("There are no files."));
        }
        return report.files().stream()
                .filter(each -> each.status() == Status.REFUSED)
                .map(each -> each.name() + " was refused and is not part of the case. " + each.message())
                .toList();
    }

    /** A package that fails never loses the others. */
    private List<Path> export(CaseFile file, Path folder, List<String> problems, Progress progress) throws IOException {
        PackageExporter exporter = new PackageExporter(signer.keyFor(file));
        Files.createDirectories(folder);
        List<Path> packages = new ArrayList<>();
        for (Campaign campaign : new CampaignTable(file).all()) {
            if (CampaignsWriter.isReported(campaign)) {
                progress.stage("Exporting " + campaign.id());
                try {
                    packages.add(exporter.exportTo(
                                    file, campaign.id(), Profile.COURT, folder.resolve(campaign.id()), progress)
                            .path());
                } catch (ExportException e) {
                    problems.add(campaign.id() + " was not exported. " + e.getMessage());
                }
            }
        }
        return packages;
    }
}
