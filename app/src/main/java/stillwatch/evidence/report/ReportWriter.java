package stillwatch.evidence.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Profile;

/** Writes the report and its tables below a package's folder. */
public final class ReportWriter {
    private static final List<Section> FULL = List.of(
            new SummarySection(),
            new StorySection(),
            new FactsSection(),
            new InferenceSection(),
            new ExamplesSection(),
            new AlternativesSection(),
            new HarvestSection(),
            new MembersSection(),
            new ExhibitsSection(),
            new LimitsSection(),
            new MethodSection());
    private static final List<Section> SHORT = List.of(
            new SummarySection(),
            new InferenceSection(),
            new HarvestSection(),
            new MembersSection(),
            new LimitsSection(),
            new MethodSection());

    private final PackageContent content;
    private final ReportTables tables;

    public ReportWriter(PackageContent content) {
        this.content = content;
        this.tables = new ReportTables(content);
    }

    /** @param folder the package's {@code data/report} */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(fileId() + "-report.html"), html());
        for (ReportTable table : tables.all()) {
            CsvWriter.write(folder.resolve("exhibits").resolve(table.file()), table.columns(), table.rows());
        }
    }

    /** The campaign's id as part of a file name. */
    private String fileId() {
        return content.campaign().id().replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private String html() {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        // Nothing may be loaded or run, whatever slipped through.
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.element("title", title());
        String page = "<!DOCTYPE html>\n" + html + "<style>\n" + style() + "</style>\n</head>\n";
        Html body = new Html();
        body.open("body").open("header");
        body.element("p", marking(), "class", "marking");
        body.element("h1", content.campaign().title());
        body.element("p", subtitle(), "class", "subtitle");
        body.close("header").open("main");
        List<Section> sections = sections();
        contents(body, sections);
        for (int i = 0; i < sections.size(); i++) {
            body.open("section", "id", "s" + (i + 1));
            body.element("h2", (i + 1) + "  " + sections.get(i).title());
            sections.get(i).write(body, content, tables);
            body.close("section");
        }
        body.close("main");
        body.element("footer", marking() + " · " + content.name(), "class", "end");
        return page + body.close("body") + "</html>\n";
    }

    private List<Section> sections() {
        if (content.profile() == Profile.PEER) {
            return SHORT;
        }
        return FULL.stream()
                .filter(section -> !(content.profile().isRedacted() && section instanceof ExamplesSection))
                .toList();
    }

    private static void contents(Html html, List<Section> sections) {
        html.open("nav").open("ol");
        for (int i = 0; i < sections.size(); i++) {
            html.open("li")
                    .element("a", sections.get(i).title(), "href", "#s" + (i + 1))
                    .close("li");
        }
        html.close("ol").close("nav");
    }

    private String title() {
        return "Campaign " + content.campaign().id() + ", case " + content.caseName();
    }

    private String subtitle() {
        return "Evidence report on campaign " + content.campaign().id() + " in the case " + content.caseName()
                + ". Edition for: " + content.profile().title() + ". Case revision "
                + content.revision().seq() + " of "
                + Figures.minute(content.revision().atMillis()) + " UTC.";
    }

    private String marking() {
        return "TLP:" + content.profile().marking().toUpperCase(Locale.ROOT);
    }

    private static String style() {
        try (InputStream in = ReportWriter.class.getResourceAsStream("/stillwatch/evidence/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
