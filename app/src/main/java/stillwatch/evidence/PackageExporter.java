package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.Activity;
import stillwatch.evidence.bag.BagWriter;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.content.ContentReader;
import stillwatch.evidence.content.Originals;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.PrivilegedPlaces;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.content.Pseudonyms;
import stillwatch.evidence.content.RawIds;
import stillwatch.evidence.content.Redactions;
import stillwatch.evidence.content.Redactor;
import stillwatch.evidence.key.SigningKey;
import stillwatch.evidence.production.Production;
import stillwatch.evidence.production.ProductionWriter;
import stillwatch.evidence.report.Core;
import stillwatch.evidence.report.ReportWriter;
import stillwatch.store.AnalysisSettingsQuery;
import stillwatch.store.BatesTable;
import stillwatch.store.CaseFile;
import stillwatch.store.CaseFileException;
import stillwatch.store.DocumentedRevisionQuery;
import stillwatch.store.ExportTable;
import stillwatch.store.PeerIndicatorQuery;
import stillwatch.store.SecretTable;
import stillwatch.store.SharedValueQuery;
import stillwatch.task.Progress;

/**
 * Makes evidence packages. The same revision of a case, with its originals as they are, gives the same bytes: nothing asks the
 * clock, the locale or the time zone, and what exporting itself adds to the case is not part of what is documented (see
 * {@link DocumentedRevisionQuery}). A package appears at its place whole or not at all.
 */
public final class PackageExporter {
    private final SigningKey key;

    public PackageExporter(SigningKey key) {
        this.key = key;
    }

    /**
     * @param path the package: a folder or a .zip
     * @param digest SHA-256 of its tag manifest, which covers every byte
     * @param preflight the checks before saving; none forbids
     */
    public record Exported(Path path, String digest, PackageContent content, List<Preflight.Result> preflight) {}

    /**
     * Writes a package below {@code outDir} under its own name.
     *
     * @throws ExportException where there is one of that name already, or a check forbids it
     * @throws stillwatch.evidence.content.ContentException where there is no such campaign
     * @throws stillwatch.task.CancelledException where it was asked to stop; nothing is left behind then
     */
    public Exported export(CaseFile file, String campaignId, Profile profile, Path outDir, Progress progress)
            throws IOException {
        return export(file, campaignId, profile, outDir, ExportChoices.NONE, progress);
    }

    public Exported export(
            CaseFile file, String campaignId, Profile profile, Path outDir, ExportChoices choices, Progress progress)
            throws IOException {
        return write(new Order(file, campaignId, profile, outDir, null, choices), progress);
    }

    /** Like {@link #export}, under a name of the caller's choice; a name that ends in {@code .zip} gives an archive. */
    public Exported exportTo(CaseFile file, String campaignId, Profile profile, Path target, Progress progress)
            throws IOException {
        return exportTo(file, campaignId, profile, target, ExportChoices.NONE, progress);
    }

    public Exported exportTo(
            CaseFile file, String campaignId, Profile profile, Path target, ExportChoices choices, Progress progress)
            throws IOException {
        Path absolute = target.toAbsolutePath();
        return write(new Order(file, campaignId, profile, absolute.getParent(), absolute, choices), progress);
    }

    /** @param target {@code null} for the package's own name */
    private record Order(
            CaseFile file, String campaignId, Profile profile, Path parent, Path target, ExportChoices choices) {}

    private Exported write(Order order, Progress progress) throws IOException {
        requireFree(order.target());
        ContentReader reader = new ContentReader(order.file(), progress);
        PackageContent full = reader.read(order.campaignId(), order.profile());
        List<Preflight.Result> preflight = new ArrayList<>(Preflight.run(order.file(), full));
        refuseForbidden(preflight);
        Optional<RawIds> rawIds = order.profile().isRedacted()
                ? Optional.of(RawIds.of(order.file(), full.campaign().key()))
                : Optional.empty();
        Optional<Production> production = production(order, full, reader.lastRedactions());
        PackageContent content = rawIds.map(ids -> redactor(order, ids).redact(full))
                .orElseGet(() ->
                        full.edit().bates(production.orElseThrow().labels()).build());
        Path target = order.target() == null ? order.parent().resolve(content.name()) : order.target();
        requireFree(target);
        try (AsideFolder aside = new AsideFolder(order.parent())) {
            Path bag = aside.path().resolve(content.name());
            content = withExchanges(order, bag, content, reader.lastRedactions(), progress);
            writeParts(bag, new Parts(order, content, production, reader.lastRedactions()), progress);
            if (rawIds.isPresent()) {
                progress.stage("Searching every file for identifiers");
                preflight.add(
                        new Preflight.Result(new LeakCheck(rawIds.get()).run(bag, progress.cancellation()), true));
                refuseForbidden(preflight);
            }
            Optional<Preflight.Result> afterwards = redactedValues(bag, reader.lastRedactions(), progress);
            refuseForbidden(afterwards.stream().toList());
            new ExportReportWriter(preflight).write(bag, content);
            progress.stage("Digesting the package");
            String digest = new BagWriter(bag, progress.cancellation()).write(BagLabels.of(content, key));
            Signed.sign(bag, key);
            verifyOwn(bag, progress);
            refuseChangedCase(order.file(), full.revision());
            Path finished = bag;
            if (target.getFileName().toString().endsWith(".zip")) {
                finished = aside.path().resolve("package.zip");
                PackageZip.write(bag, finished, progress.cancellation());
            }
            progress.check();
            AsideFolder.moveTo(finished, target);
            try {
                note(order, content, digest, production);
            } catch (CaseFileException e) {
                // What the case knows nothing of must not leave. Closing the folder removes it.
                Files.move(target, aside.path().resolve("unnoted"));
                throw new ExportException(
                        "The case could not note the package, so it was taken back. Another export may"
                                + " have been under way: export again. " + e.getMessage());
            }
            // Told to the user only: in the package it would say where to look for what was redacted.
            afterwards.ifPresent(preflight::add);
            return new Exported(target, digest, content, List.copyOf(preflight));
        }
    }

    /** Written before all else, because what is redacted in it belongs into the log of redactions. */
    private static PackageContent withExchanges(
            Order order, Path bag, PackageContent content, Redactions redactions, Progress progress)
            throws IOException {
        return order.choices().exchanges() && Part.EXCHANGES.isCarriedBy(order.profile())
                ? new ExchangesWriter(order.file(), redactions, progress).write(bag, content)
                : content;
    }

    private static void note(Order order, PackageContent content, String digest, Optional<Production> production) {
        new ExportTable(order.file())
                .add(
                        order.campaignId(),
                        order.profile().word(),
                        content.name(),
                        digest,
                        order.choices().recipient(),
                        production.map(Production::items).orElse(List.of()));
    }

    private static Optional<Production> production(Order order, PackageContent full, Redactions redactions) {
        if (!Part.PRODUCTION.isCarriedBy(order.profile())) {
            return Optional.empty();
        }
        BatesTable numbers = new BatesTable(order.file());
        return Optional.of(Production.of(
                full,
                numbers.prefix(),
                numbers.numbers(),
                Set.copyOf(new PeerIndicatorQuery(order.file()).sources()),
                order.choices().originals(),
                redactions.hidesRows() || !PrivilegedPlaces.of(order.file()).isEmpty()));
    }

    /** Empty where nothing was redacted. */
    private static Optional<Preflight.Result> redactedValues(Path bag, Redactions redactions, Progress progress)
            throws IOException {
        if (redactions.isEmpty()) {
            return Optional.empty();
        }
        Check everywhere = new RedactedValuesCheck(redactions.takenOutEverywhere()).run(bag, progress.cancellation());
        if (!everywhere.passed()) {
            return Optional.of(new Preflight.Result(everywhere, true));
        }
        return Optional.of(new Preflight.Result(
                new RedactedValuesCheck(redactions.takenOut()).run(bag, progress.cancellation()), false));
    }

    private static Redactor redactor(Order order, RawIds rawIds) {
        byte[] secret =
                new SecretTable(order.file()).of("recipient." + order.profile().word());
        return new Redactor(new Pseudonyms(secret), rawIds);
    }

    /** What the writers of one package's parts need to know. */
    private record Parts(Order order, PackageContent content, Optional<Production> production, Redactions redactions) {}

    private void writeParts(Path bag, Parts parts, Progress progress) throws IOException {
        Files.createDirectories(bag.resolve("data"));
        Map<Part, PartWriter> writers = writers(parts, progress);
        int done = 0;
        for (Map.Entry<Part, PartWriter> writer : writers.entrySet()) {
            progress.check();
            if (writer.getKey().isCarriedBy(parts.content().profile())) {
                progress.stage("Writing " + writer.getKey().title());
                progress.advance(done, writers.size(), "parts");
                writer.getValue().write(bag, parts.content());
            }
            done++;
        }
    }

    private Map<Part, PartWriter> writers(Parts parts, Progress progress) {
        CaseFile file = parts.order().file();
        PackageContent content = parts.content();
        Map<Part, PartWriter> writers = new LinkedHashMap<>();
        writers.put(Part.README, new ReadmeWriter());
        writers.put(Part.REPORT, (bag, said) -> new ReportWriter(said, Core.read(file, said), progress.cancellation())
                .write(bag.resolve("data/report")));
        writers.put(Part.FINDINGS, new FindingsWriter());
        writers.put(Part.SOURCES, new SourcesWriter());
        writers.put(Part.ROWS, new RowsWriter());
        writers.put(Part.INTEL, new StixWriter(new StixIds(new SecretTable(file).of("stix")), shared(file, parts)));
        writers.put(
                Part.CASE,
                new CaseOntologyWriter(
                        new StixIds(new SecretTable(file).of(caseIds(content.profile()))), progress.cancellation()));
        parts.production()
                .ifPresent(production -> writers.put(
                        Part.PRODUCTION, (bag, said) -> new ProductionWriter(production, new Originals(file), progress)
                                .write(bag, said)));
        writers.put(Part.AUDIT_LOG, new AuditLogWriter());
        writers.put(Part.CUSTODY, new CustodyWriter());
        writers.put(Part.REDACTIONS, new RedactionsWriter());
        writers.put(Part.PRIVILEGE_LOG, new PrivilegeLogWriter());
        writers.put(Part.METHOD, new MethodWriter(new AnalysisSettingsQuery(file).ask()));
        writers.put(Part.POLICY, new PolicyWriter());
        writers.put(Part.CERTIFICATION, new CertificationWriter(key));
        writers.put(
                Part.TRANSMITTAL,
                new TransmittalWriter(
                        key, parts.production().map(Production::range).orElse("")));
        writers.put(Part.CLAW_BACK, new ClawBackNoticeWriter(new BatesTable(file).prefix()));
        return writers;
    }

    /** What was redacted as a field is no indicator either. */
    private static List<SharedValueQuery.Shared> shared(CaseFile file, Parts parts) {
        return new SharedValueQuery(file)
                .ask(parts.content().campaign().key(), StixWriter.LAYERS).stream()
                        .filter(value -> !parts.redactions().touches(StixWriter.field(value.layer()), value.value()))
                        .toList();
    }

    /** Full editions may be held side by side; an edition with pseudonyms must not be joined with any other. */
    private static String caseIds(Profile profile) {
        return profile.isRedacted() ? "case-ids." + profile.word() : "case-ids";
    }

    /** @throws ExportException where something has that name already: nothing is overwritten */
    public static void requireFree(Path target) {
        if (target != null && Files.exists(target)) {
            throw new ExportException(
                    target + " exists already and was left as it is. Choose another name or move it away.");
        }
    }

    private static void refuseForbidden(List<Preflight.Result> preflight) {
        List<String> reasons = preflight.stream()
                .filter(Preflight.Result::forbids)
                .map(result -> result.check().meaning())
                .toList();
        if (!reasons.isEmpty()) {
            throw new ExportException("No package was made. " + String.join(" ", reasons));
        }
    }

    /** The content is read in several questions; an act in between would mix two revisions. */
    private static void refuseChangedCase(CaseFile file, Activity documented) {
        if (new DocumentedRevisionQuery(file).ask().filter(documented::equals).isEmpty()) {
            throw new ExportException(
                    "The case was changed while the package was written, so none was made. Export again.");
        }
    }

    private static void verifyOwn(Path bag, Progress progress) throws IOException {
        String failed = new PackageVerifier()
                .verify(bag, progress).checks().stream()
                        .filter(check -> !check.passed())
                        .map(Check::meaning)
                        .collect(Collectors.joining(" "));
        if (!failed.isEmpty()) {
            throw new IOException("The finished package did not verify, so it was not saved. " + failed);
        }
    }
}
