package stillwatch.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import stillwatch.casework.Activity;
import stillwatch.dataset.Source;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Quote;
import stillwatch.evidence.content.Reason;
import stillwatch.evidence.content.SourceState;
import stillwatch.evidence.report.Figures;
import stillwatch.store.CampaignMembersQuery.Member;
import stillwatch.task.Cancellation;

/**
 * The investigation in the words of CASE 1.4.0 and UCO 1.4.0, as JSON-LD: originals and the rows quoted from them, accounts,
 * findings as results of analysis, and who did what with which tool. The same case gives the same ids in every package of
 * that recipient.
 */
final class CaseOntologyWriter implements PartWriter {
    private final StixIds ids;
    private final Cancellation cancellation;

    /** @param ids with a key of this recipient, so that two recipients cannot join their editions by ids */
    CaseOntologyWriter(StixIds ids, Cancellation cancellation) {
        this.ids = ids;
        this.cancellation = cancellation;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Path file = folder.resolve(Part.CASE.path());
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            CaseGraph graph = new CaseGraph(ids, out, cancellation);
            graph.begin();
            new Document(graph, content).write();
            graph.end();
        }
    }

    /** One document being written. */
    private static final class Document {
        private final CaseGraph graph;
        private final PackageContent content;
        private final String provider;
        private final String tool;
        /** What the investigation lists as its own. */
        private final List<String> objects = new ArrayList<>();

        Document(CaseGraph graph, PackageContent content) {
            this.graph = graph;
            this.content = content;
            this.provider = graph.id("organization", "provider");
            this.tool = graph.id("tool", Program.NAME);
        }

        void write() throws IOException {
            graph.add(provider, "identity:Organization", "core:name", "Provider of the case " + content.caseName());
            graph.add(
                    tool,
                    "tool:AnalyticTool",
                    "core:name",
                    "Stillwatch",
                    "tool:version",
                    Program.NAME.replaceFirst("^\\S+ ", ""));
            people();
            for (SourceState state : content.sources()) {
                source(state.source());
            }
            for (Quote quote : content.quotes()) {
                quote(quote);
            }
            for (Member member : content.members()) {
                account(member);
            }
            for (Reason reason : content.reasons()) {
                finding(reason);
            }
            campaign();
            actions();
            investigation();
        }

        private void people() throws IOException {
            TreeSet<String> authors = new TreeSet<>();
            content.log().forEach(entry -> authors.add(entry.author()));
            for (String author : authors) {
                if (!author.isEmpty()) {
                    graph.add(graph.id("person", author), "identity:Person", "core:name", author);
                }
            }
        }

        private void source(Source source) throws IOException {
            String id = sourceId(source.key());
            Map<String, Object> facets = graph.facet(
                    id,
                    "observable:ContentDataFacet",
                    "observable:hash",
                    graph.sha256(id, source.sha256()),
                    "observable:sizeInBytes",
                    source.sizeBytes());
            Map<String, Object> name = graph.facet(
                    id,
                    "observable:FileFacet",
                    "observable:fileName",
                    source.name(),
                    "observable:sizeInBytes",
                    source.sizeBytes());
            graph.add(id, "observable:File", "core:hasFacet", List.of(name, facets));
            String record = graph.id("provenance", "source " + source.key());
            graph.add(
                    record,
                    "investigation:ProvenanceRecord",
                    "core:description",
                    source.rows() + " rows, " + source.rejects() + " rejects",
                    "core:object",
                    List.of(CaseGraph.reference(id)));
            objects.add(record);
        }

        private String sourceId(long key) {
            return graph.id("file", key);
        }

        private void quote(Quote quote) throws IOException {
            String id = quoteId(quote.exhibit());
            List<Object> facets = new ArrayList<>();
            facets.add(graph.facet(
                    id,
                    "observable:DataRangeFacet",
                    "observable:rangeOffset",
                    quote.source().byteOffset(),
                    "observable:rangeSize",
                    quote.origin() == Quote.Origin.ORIGINAL ? quote.raw().length : null,
                    "observable:rangeOffsetType",
                    "bytes from start of the decompressed file"));
            if (quote.raw() != null) {
                facets.add(graph.facet(
                        id,
                        "observable:ContentDataFacet",
                        "observable:hash",
                        graph.sha256(id, Digests.sha256(quote.raw())),
                        "observable:sizeInBytes",
                        quote.raw().length));
            }
            graph.add(
                    id,
                    "observable:ObservableObject",
                    "core:description",
                    quote.kind() + ", exhibit " + quote.exhibit() + ", line "
                            + quote.source().line() + ", bytes "
                            + quote.origin().word(),
                    "core:hasFacet",
                    facets);
            graph.add(
                    graph.id("relationship", "quote " + quote.exhibit()),
                    "observable:ObservableRelationship",
                    "core:source",
                    List.of(CaseGraph.reference(id)),
                    "core:target",
                    List.of(CaseGraph.reference(sourceId(quote.source().sourceKey()))),
                    "core:kindOfRelationship",
                    "Contained_Within",
                    "core:isDirectional",
                    true);
            String record = graph.id("provenance", "exhibit " + quote.exhibit());
            graph.add(
                    record,
                    "investigation:ProvenanceRecord",
                    "investigation:exhibitNumber",
                    Integer.toString(quote.exhibit()),
                    "core:object",
                    List.of(CaseGraph.reference(id)));
            objects.add(record);
        }

        private String quoteId(int exhibit) {
            return graph.id("data", "exhibit " + exhibit);
        }

        private void account(Member member) throws IOException {
            String id = graph.id("account", member.accountId());
            graph.add(
                    id,
                    "observable:ObservableObject",
                    "core:description",
                    "Member of the campaign: " + member.member().membership().word(),
                    "core:hasFacet",
                    List.of(graph.facet(
                            id,
                            "observable:AccountFacet",
                            "observable:accountIdentifier",
                            member.accountId(),
                            "observable:accountIssuer",
                            CaseGraph.reference(provider),
                            "observable:isActive",
                            member.status() == null ? null : member.status().equals("active"))));
            objects.add(id);
        }

        private void finding(Reason reason) throws IOException {
            String id = graph.id("result", reason.id());
            graph.add(
                    id,
                    "analysis:AnalyticResult",
                    "core:name",
                    "Finding " + reason.id(),
                    "core:description",
                    (reason.finding().counterEvidence() ? "Counter-evidence: " : "Reason: ")
                            + reason.finding().text(),
                    "core:hasFacet",
                    List.of(confidence(id, reason.finding().strength())));
            for (int exhibit : reason.exhibits()) {
                graph.add(
                        graph.id("relationship", reason.id() + " " + exhibit),
                        "core:Relationship",
                        "core:source",
                        List.of(CaseGraph.reference(id)),
                        "core:target",
                        List.of(CaseGraph.reference(quoteId(exhibit))),
                        "core:kindOfRelationship",
                        "Derived_From",
                        "core:isDirectional",
                        true);
            }
            objects.add(id);
        }

        private void campaign() throws IOException {
            String id = campaignId();
            var campaign = content.campaign();
            graph.add(
                    id,
                    "analysis:AnalyticResult",
                    "core:name",
                    "Campaign " + campaign.id(),
                    "core:description",
                    campaign.title()
                            + ". Coordinated accounts that harvest model outputs; an inference. Human decision: "
                            + campaign.state().word() + ".",
                    "core:hasFacet",
                    List.of(confidence(id, campaign.score())));
            objects.add(id);
        }

        private String campaignId() {
            return graph.id("result", "campaign " + content.campaign().id());
        }

        private Map<String, Object> confidence(String owner, double strength) {
            long percent = Math.round(100 * Math.max(0, Math.min(1, strength)));
            return graph.facet(
                    owner,
                    "core:ConfidenceFacet",
                    "core:confidence",
                    CaseGraph.typed("nonNegativeInteger", Long.toString(percent)));
        }

        private void actions() throws IOException {
            Map<Long, List<String>> imported = filesByImport();
            String previous = null;
            for (Activity entry : content.log()) {
                String id = graph.id("action", entry.seq());
                boolean analysis = entry.action().startsWith("anal");
                boolean decision = entry.action().startsWith("campaign.");
                List<String> results = analysis ? findings() : decision ? List.of(campaignId()) : List.of();
                graph.add(
                        id,
                        "investigation:InvestigativeAction",
                        "core:name",
                        entry.action(),
                        "core:description",
                        entry.summary().isEmpty() ? null : entry.summary(),
                        "investigation:wasInformedBy",
                        previous == null ? null : CaseGraph.reference(previous),
                        "action:performer",
                        entry.author().isEmpty() ? null : CaseGraph.reference(graph.id("person", entry.author())),
                        "action:instrument",
                        List.of(CaseGraph.reference(tool)),
                        "action:startTime",
                        CaseGraph.typed("dateTime", Figures.instant(entry.atMillis())),
                        "action:object",
                        CaseGraph.references(imported.getOrDefault(entry.seq(), List.of())),
                        "action:result",
                        CaseGraph.references(results));
                objects.add(id);
                previous = id;
            }
        }

        private List<String> findings() {
            List<String> results = new ArrayList<>();
            content.reasons().forEach(reason -> results.add(graph.id("result", reason.id())));
            results.add(campaignId());
            return results;
        }

        /** An import is logged when it is complete: its files are those that were read since the import before it. */
        private Map<Long, List<String>> filesByImport() {
            Map<Long, List<String>> files = new HashMap<>();
            List<Activity> imports = content.log().stream()
                    .filter(entry -> entry.action().startsWith("import"))
                    .toList();
            for (SourceState state : content.sources()) {
                imports.stream()
                        .filter(entry -> entry.atMillis() >= state.source().importedAtMillis())
                        .findFirst()
                        .ifPresent(entry -> files.computeIfAbsent(entry.seq(), seq -> new ArrayList<>())
                                .add(sourceId(state.source().key())));
            }
            return files;
        }

        private void investigation() throws IOException {
            graph.add(
                    graph.id("investigation", content.campaign().id()),
                    "investigation:Investigation",
                    "core:name",
                    content.caseName() + " " + content.campaign().id(),
                    "investigation:investigationForm",
                    "incident",
                    "core:object",
                    CaseGraph.references(objects));
        }
    }
}
