package stillwatch.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Window;
import stillwatch.detect.Analysis;
import stillwatch.detect.AnalysisResult;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.ImportReport;
import stillwatch.ingest.Importer;
import stillwatch.scenario.SampleDatasets;
import stillwatch.task.Progress;
import stillwatch.ui.importing.ImportDialog;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.ScreenId;

/** Long work that changes what is in a case: imports, and the analysis. */
final class DataJobs {
    private final CaseSession session;
    private final Supplier<Window> owner;

    /** @param owner the window that dialogs belong to */
    DataJobs(CaseSession session, Supplier<Window> owner) {
        this.session = session;
        this.owner = owner;
    }

    /** Shows what would be imported, and imports it when the user agrees. */
    void offerImport(List<Path> paths) {
        if (!paths.isEmpty()) {
            new ImportDialog(session.jobs(), paths, session.display(), owner.get())
                    .show(options -> importFiles(paths, options));
        }
    }

    /** Imports and shows what became of each file; an import that was stopped shows what it kept. */
    void importFiles(List<Path> paths, ImportOptions options) {
        String title = paths.size() == 1 ? paths.get(0).getFileName().toString() : paths.size() + " files";
        session.jobs().start("Import of " + title, progress -> read(paths, options, progress), report -> {
            session.changed();
            new ImportReportDialog(report, session.display(), owner.get())
                    .show(this::analyse, () -> session.open(ScreenId.REJECTS));
        });
    }

    /**
     * Fills an empty case with a shipped practice dataset, then analyses it.
     *
     * @param folder where the dataset's files are copied to, unless they lie there already
     */
    void importSample(String name, Path folder) {
        session.jobs()
                .start(
                        "Practice dataset " + name,
                        progress -> {
                            progress.stage("Copying files to " + folder);
                            if (!Files.exists(folder)) {
                                SampleDatasets.shipped().copy(name, folder);
                            }
                            return read(List.of(folder), ImportOptions.recognised(), progress);
                        },
                        report -> {
                            session.changed();
                            analyse();
                        });
    }

    /** Computes links, signals and suspected campaigns; decisions of people stay. */
    void analyse() {
        session.jobs().start("Analysis", progress -> new Analysis(session.file()).run(progress), result -> {
            session.changed();
            session.problems().notice(words(result));
        });
    }

    static String words(AnalysisResult result) {
        String links = "The analysis found " + Formats.count(result.linksFound()) + " links between accounts and ";
        int found = result.campaigns().size();
        return found == 0
                ? links + "no group above the reporting line."
                : links + found + (found == 1 ? " suspected campaign." : " suspected campaigns.");
    }

    private ImportReport read(List<Path> paths, ImportOptions options, Progress progress) {
        return new Importer(session.file()).run(paths, options, progress);
    }
}
