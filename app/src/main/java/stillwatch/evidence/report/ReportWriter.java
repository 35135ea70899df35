package stillwatch.evidence.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillwatch.casework.Program;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.paper.Frame;
import stillwatch.evidence.paper.Imprint;
import stillwatch.evidence.paper.Paper;
import stillwatch.task.Cancellation;

/** Writes the report and its tables below a package's folder. */
public final class ReportWriter {
    private final PackageContent content;
    private final ReportTables tables;
    private final Core core;
    private final Cancellation cancellation;
    private final Words words;

    public ReportWriter(PackageContent content, Core core, Cancellation cancellation) {
        this(content, core, Words.english(), cancellation);
    }

    ReportWriter(PackageContent content, Core core, Words words, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.content = content;
        this.core = core;
        this.words = words;
        this.tables = new ReportTables(content, core, words);
    }

    /** @param folder the package's {@code data/report} */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ReportTable table : tables.all()) {
            cancellation.check();
            CsvWriter.write(folder.resolve("exhibits").resolve(table.file()), table.columns(), table.rows());
        }
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(fileId() + "-report.pdf")))) {
            Paper.write(this::fill, frame(), imprint(), out);
        }
    }

    /** The campaign's id as part of a file name. */
    private String fileId() {
        return content.campaign().id().replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private void fill(Paper paper) {
        ReportPaper report = new ReportPaper(paper, words);
        List<Section> sections = sections();
        new CoverPage(marking(), state()).write(report, content, tables);
        paper.page();
        new ContentsPage(sections).write(report, content, tables);
        for (Section section : sections) {
            cancellation.check();
            report.section(section.key(), section.room());
            section.write(report, content, tables);
        }
    }

    private List<Section> sections() {
        boolean isShort = content.profile() == Profile.PEER;
        List<Section> sections = new ArrayList<>();
        if (!isShort) {
            sections.add(new StorySection());
            sections.add(new FactsSection());
        }
        sections.add(new FindingsSection());
        sections.add(new MembersSection(core));
        sections.add(new HarvestSection());
        if (!content.profile().isRedacted()) {
            sections.add(new ExamplesSection());
        }
        if (!isShort) {
            sections.add(new AlternativesSection());
        }
        sections.add(new LimitsSection());
        sections.add(new MethodSection());
        sections.add(new ExhibitsSection(!isShort));
        return sections;
    }

    private ReportState state() {
        return ReportState.of(content);
    }

    private Frame frame() {
        return new Frame(
                words.of("frame.head", content.caseName(), content.campaign().id(), words.profile(content.profile())),
                (state().isFinal() ? "" : words.of("state.draft") + "\u2003") + marking(),
                content.name(),
                state().isFinal() ? "" : words.of("state.draft"),
                words.of("frame.page", "{0}", "{1}"));
    }

    private Imprint imprint() {
        String title = words.of("report.title", content.campaign().id(), content.caseName());
        return new Imprint(
                SafeText.visible(title),
                SafeText.visible(words.of("report.subject", words.profile(content.profile()), marking())),
                Program.NAME,
                Program.NAME,
                words.language(),
                Instant.ofEpochMilli(content.revision().atMillis()),
                content.name() + "\0" + content.revision().hash());
    }

    private String marking() {
        return "TLP:" + content.profile().marking().toUpperCase(Locale.ROOT);
    }
}
