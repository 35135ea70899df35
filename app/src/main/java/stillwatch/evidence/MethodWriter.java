package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.casework.Activity;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.report.Figures;

/** How the results came about: program, inputs by digest, the analysis as it was logged, the signals that spoke. */
final class MethodWriter implements PartWriter {
    private final Map<String, String> analysisSettings;

    /** @param analysisSettings what the case's meta table says of the last analysis */
    MethodWriter(Map<String, String> analysisSettings) {
        this.analysisSettings = analysisSettings;
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        List<Object> inputs = new ArrayList<>();
        if (Part.SOURCES.isCarriedBy(content.profile())) {
            content.sources()
                    .forEach(state -> inputs.add(Json.object(
                            "name", state.source().name(),
                            "kind", state.source().kind(),
                            "sha256", state.source().sha256())));
        }
        List<Object> analyses = new ArrayList<>();
        for (Activity entry : content.log()) {
            if (entry.action().startsWith("anal")) {
                analyses.add(Json.object(
                        "entry", entry.seq(), "at", Figures.instant(entry.atMillis()), "what", entry.summary()));
            }
        }
        Json.write(
                folder.resolve(Part.METHOD.path()),
                Json.object(
                        "program",
                        Program.NAME,
                        "program_sha256",
                        Program.digest(),
                        "case_revision",
                        content.revision().seq(),
                        "case_revision_at",
                        Figures.instant(content.revision().atMillis()),
                        "case_revision_is",
                        "the newest entry of the activity log that is not an export or a reveal: those change"
                                + " nothing that a package says",
                        "activity_log_head",
                        content.revision().hash(),
                        "java",
                        "17 or later; results do not depend on the version",
                        "rule_packs",
                        content.profile().isRedacted() ? Map.of() : RulePacks.digests(),
                        "inputs",
                        inputs,
                        "analyses",
                        analyses,
                        "settings",
                        content.profile().isRedacted() ? Map.of() : analysisSettings,
                        "signals",
                        signals(content),
                        "rules_that_matched",
                        matched(content),
                        "redaction_rules",
                        content.redactions().stream()
                                .map(count -> count.rule())
                                .distinct()
                                .toList(),
                        "score_is",
                        "how strongly the signals agree, 0 to 1; an inference, not a probability of guilt and not a"
                                + " decision",
                        "human_decision",
                        content.campaign().state().word(),
                        "clock",
                        "UTC; no time in this package is later than the case revision"));
    }

    /** The prompt rules that matched in quoted conversations, by name. */
    private static List<Object> matched(PackageContent content) {
        Map<String, Object> rules = new TreeMap<>();
        content.matches()
                .forEach(match -> rules.put(
                        match.rule(),
                        Json.object(
                                "rule", match.rule(),
                                "technique", match.technique(),
                                "explanation", match.explanation(),
                                "context_only", !match.strict())));
        return List.copyOf(rules.values());
    }

    private static List<Object> signals(PackageContent content) {
        List<Object> signals = new ArrayList<>();
        content.reasons()
                .forEach(reason -> signals.add(Json.object(
                        "finding", reason.id(),
                        "signal", reason.finding().signal(),
                        "counter_evidence", reason.finding().counterEvidence())));
        return signals;
    }
}
