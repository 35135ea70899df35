package stillwatch.ui.evidence;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import stillwatch.evidence.PackagePlan;
import stillwatch.evidence.Preflight;
import stillwatch.ui.evidence.EvidenceViewModel.Preview;
import stillwatch.ui.kit.Card;
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
            return;
        }
        bar.setVisible(preview.running());
        words.setText(
                preview.running()
                        ? "Reading the originals and comparing their digests with those of the import …"
                        : preview.problem().isEmpty()
                                ? "There is no campaign in this case yet. Import a dataset and run the analysis; a package"
                                        + " documents one campaign."
                                : preview.problem());
        getChildren().setAll(waiting);
    }

    private void show(PackagePlan plan) {
        checks.clear();
        for (Preflight.Result result : plan.preflight()) {
            checks.add(result.check(), result.blocks());
        }
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
