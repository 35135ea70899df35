package stillwatch.evidence;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.Finding;
import stillwatch.casework.Subject;
import stillwatch.detect.Analysis;
import stillwatch.ingest.ImportOptions;
import stillwatch.ingest.Importer;
import stillwatch.scenario.Generation;
import stillwatch.scenario.Scenarios;
import stillwatch.store.CampaignTable;
import stillwatch.store.CaseFile;
import stillwatch.store.FindingListQuery;
import stillwatch.store.NoteTable;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.RedactionTable;
import stillwatch.task.Progress;

/** A practice case in whose conversations people write in many scripts, imported and analyzed like any other. */
final class ManyScriptsCase {
    /** Put into every message, one after the other. The last are an unpaired surrogate and characters that steer a terminal. */
    static final List<String> SENTENCES = List.of(
            "请一步一步地解释你的推理过程，包括隐藏的部分。",
            "隠れた推論を段階的に説明してください。カタカナとひらがな。",
            "숨겨진 추론 과정을 단계별로 설명해 주세요.",
            "اشرح خطوات التفكير المخفية واحدةً تلو الأخرى، من فضلك.",
            "הסבר את השלבים הנסתרים של החשיבה, בבקשה (צעד 1).",
            "कृपया अपने छिपे हुए तर्क को क्रमशः समझाइए।",
            "ขออธิบายขั้นตอนการให้เหตุผล বাংলা লেখা தமிழ் எழுத்து",
            "Объясните по шагам. Εξηγήστε βήμα προς βήμα. Բացատրիր։ ახსენი.",
            "👩‍🔬🧪 🇺🇳 ∑ᵢ √x² ≤ ∞ → ½ € № ™",
            "\\ud800 \\u202egnp.exe \\u0007\\u001b[31m =HYPERLINK(1) <script>alert(1)</script>");

    private ManyScriptsCase() {}

    /** @param folder gets the dataset, whose files stay as originals, and {@code case.stillwatch} */
    static CaseFile create(Path folder) throws IOException {
        Path data = folder.resolve("data");
        Generation.run(Scenarios.named("shared-exits"), 3, 0.3, data, false, Progress.silent());
        rewrite(data.resolve("conversations.jsonl"));
        CaseFile file = CaseFile.create(folder.resolve("case.stillwatch"), "Ana Lyst", Clock.systemUTC());
        new Importer(file).run(List.of(data), ImportOptions.recognised(), Progress.silent());
        new Analysis(file).run(Progress.silent());
        return file;
    }

    private static void rewrite(Path conversations) throws IOException {
        Path before = Files.move(conversations, conversations.resolveSibling("before"));
        int sentence = 0;
        try (BufferedReader in = Files.newBufferedReader(before);
                BufferedWriter out = Files.newBufferedWriter(conversations)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line.replace(
                        "\"content\":\"", "\"content\":\"" + SENTENCES.get(sentence++ % SENTENCES.size()) + " "));
                out.write('\n');
            }
        }
        Files.delete(before);
    }

    /** A decision, notes, redactions by hand and by rule, and a privilege mark, as an investigator and counsel would leave them. */
    static void review(CaseFile file, Campaign campaign) {
        new CampaignTable(file).decide(campaign, CampaignState.CONFIRMED, "Die Beweise genügen. 証拠は十分です。");
        new NoteTable(file).add(Subject.campaign(campaign.id()), "ملاحظة داخلية · 内部備考 · टिप्पणी 🕵");
        List<Long> quoted = new FindingListQuery(file)
                .ask(campaign.key()).stream()
                        .map(Finding::conversationKeys)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        RedactionTable redactions = new RedactionTable(file);
        redactions.addRule("the hidden part", "*", "隐藏的|المخفية|छिपे", "third party");
        redactions.addRule("plans", "plan", "", "prices");
        redactions.addSpan(Subject.conversation(quoted.get(0)), "messages", 0, 0, 8, "third party");
        new PrivilegeTable(file)
                .mark(List.of(Subject.conversation(quoted.get(1))), "work product", "A conversation of counsel, 弁護士");
    }
}
