package stillwatch.ui.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import stillwatch.evidence.PackageExporter.Exported;
import stillwatch.evidence.PackagePlan;
import stillwatch.evidence.bag.Check;
import stillwatch.ui.evidence.EvidenceViewModel.Preview;
import stillwatch.ui.kit.Card;
import stillwatch.ui.kit.EmptyState;
import stillwatch.ui.kit.FactList;
import stillwatch.ui.kit.Formats;

/** What the chosen package would hold and leave out, and what the checks before saving say. */
final class PlanView extends VBox {
    private final Label summary = new Label();
    private final PartList parts = new PartList();
    private final CheckList checks = new CheckList();
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Card checkCard = new Card("Checks before saving", checks);
    private final Card partCard = new Card("What goes in, and what stays out", summary, parts);
    private final VBox waiting = new VBox(10, words, bar);
    /** At most one. */
    private List<Card> written = List.of();

    PlanView() {
        super(14);
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        words.setWrapText(true);
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.getStyleClass().add("plan-waiting");
    }

    void show(Preview preview) {
        if (preview.plan().isPresent()) {
            show(preview.plan().get());
            getChildren().setAll(checkCard, partCard);
            getChildren().addAll(0, written);
            return;
        }
        if (!preview.running() && preview.problem().isEmpty()) {
            getChildren()
                    .setAll(new EmptyState(
                            "fth-package",
                            "No campaign yet",
                            "A package documents one campaign. Import a dataset and run the analysis; what it finds can be"
                                    + " exported here."));
            return;
        }
        bar.setVisible(preview.running());
        words.setText(
                preview.running()
                        ? "Reading the originals and comparing their digests with those of the import …"
                        : preview.problem());
        getChildren().setAll(waiting);
        getChildren().addAll(0, written);
    }

    /** What was made last stays above, until the next one is made. */
    void showWritten(Exported exported) {
        CheckList ran = new CheckList();
        exported.preflight().forEach(ran::add);
        ran.add(Check.passed(
                "own verification", "The finished package was verified like a recipient would, and passed."));
        FactList facts =
                new FactList().with("Package", exported.path().toString()).with("Digest", exported.digest());
        Label give = new Label("Give the digest to the recipient by another way than the package.");
        give.getStyleClass().add("muted");
        give.setWrapText(true);
        TitledPane all = new TitledPane(
                "All checks that ran for it (" + ran.getChildren().size() + ")", ran);
        all.setExpanded(false);
        Card card = new Card("Written and verified", facts, give, all);
        card.setId("written-package");
        getChildren().removeAll(written);
        written = List.of(card);
        getChildren().addAll(0, written);
    }

    private void show(PackagePlan plan) {
        checks.clear();
        plan.preflight().forEach(checks::add);
        plan.later().forEach(checks::add);
        summary.setText("Case revision " + plan.revision() + ": " + count(plan.members(), "account")
                + " (the crowd included and marked), " + count(plan.reasons(), "finding")
                + " (counter-evidence included), "
                + count(plan.exhibits(), "quoted row") + ". Withheld as privileged: " + plan.withheld()
                + ". Redacted: " + redacted(plan) + ". Marked TLP:"
                + plan.profile().marking().toUpperCase(Locale.ROOT) + ".");
        parts.show(plan.items());
    }

    private static String redacted(PackagePlan plan) {
        return plan.redactions().isEmpty()
                ? "nothing"
                : plan.redactions().stream()
                        .map(count -> count.count() + " × " + count.field() + " (" + count.rule() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String count(int number, String thing) {
        return Formats.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
