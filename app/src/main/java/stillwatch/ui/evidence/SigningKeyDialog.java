package stillwatch.ui.evidence;

import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import stillwatch.evidence.key.SigningKeyFile;
import stillwatch.evidence.key.SigningKeyFile.Kept;
import stillwatch.evidence.key.SigningKeyFile.State;
import stillwatch.ui.kit.FactList;
import stillwatch.ui.kit.Formats;
import stillwatch.ui.kit.Icons;
import stillwatch.ui.workspace.FormDialog;

/** Asks for the passphrase of the user's signing key, and shows its public half. */
final class SigningKeyDialog {
    private static final String NEW =
            "Packages are signed with a key of your own. It is made now and kept on this computer,"
                    + " encrypted with a passphrase of at least " + SigningKeyFile.LEAST_CHARACTERS
                    + " characters that is written nowhere: forgotten, it cannot be recovered.";
    private static final String OLD =
            "Your signing key lies unencrypted on this computer, as an earlier version left it."
                    + " Choose a passphrase of at least " + SigningKeyFile.LEAST_CHARACTERS
                    + " characters to encrypt it. The key and its fingerprint stay the same.";
    private static final String KNOWN =
            "Your signing key is encrypted. Its passphrase is asked for once; then the key stays"
                    + " open until this program is closed.";

    private final SigningKeyViewModel model;

    SigningKeyDialog(SigningKeyViewModel model) {
        this.model = model;
    }

    /** Does {@code then} at once where the key is open, else when it was opened; not at all where the user gives up. */
    void whenOpen(Window owner, Runnable then) {
        if (model.isOpen()) {
            then.run();
        } else {
            model.look(kept -> ask(owner, kept, then, ""));
        }
    }

    /** @param refused why the last passphrase was refused; empty at first */
    private void ask(Window owner, Optional<Kept> kept, Runnable then, String refused) {
        boolean fresh = kept.filter(known -> known.state() == State.ENCRYPTED).isEmpty();
        PasswordField passphrase = new PasswordField();
        passphrase.setId("passphrase");
        PasswordField repeated = new PasswordField();
        repeated.setId("passphrase-again");
        String words = kept.map(known -> fresh ? OLD : KNOWN).orElse(NEW);
        FormDialog dialog = new FormDialog(
                        model.session().display(),
                        owner,
                        kept.map(known -> fresh ? "Encrypt your signing key" : "Unlock your signing key")
                                .orElse("Make your signing key"),
                        words)
                .with("Passphrase", passphrase);
        if (fresh) {
            dialog.with("The same again", repeated);
        }
        if (!refused.isEmpty()) {
            Label mistake = new Label(refused);
            mistake.setId("passphrase-refused");
            mistake.setWrapText(true);
            mistake.setMinHeight(Region.USE_PREF_SIZE);
            mistake.getStyleClass().add("mistake");
            dialog.with("", mistake);
        }
        dialog.ask(
                kept.map(known -> fresh ? "Encrypt key" : "Unlock key").orElse("Make key"),
                fresh ? longAndTheSame(passphrase, repeated) : FormDialog.filled(passphrase),
                () -> model.unlock(
                        passphrase.getText().toCharArray(),
                        problem -> problem.ifPresentOrElse(sentence -> ask(owner, kept, then, sentence), then)));
    }

    private static ObservableBooleanValue longAndTheSame(PasswordField passphrase, PasswordField repeated) {
        return Bindings.createBooleanBinding(
                () -> passphrase.getText().length() >= SigningKeyFile.LEAST_CHARACTERS
                        && passphrase.getText().equals(repeated.getText()),
                passphrase.textProperty(),
                repeated.textProperty());
    }

    /** Shows fingerprint and age, with the ways to hand the public half out; makes a key where there is none. */
    void show(Window owner) {
        model.look(kept -> kept.filter(known -> known.state() == State.ENCRYPTED)
                .ifPresentOrElse(known -> show(owner, known), () -> ask(owner, kept, () -> show(owner), "")));
    }

    private void show(Window owner, Kept kept) {
        TextArea fingerprint = new TextArea(kept.publicKey().fingerprint());
        fingerprint.setId("key-fingerprint");
        fingerprint.setEditable(false);
        fingerprint.setWrapText(true);
        fingerprint.setPrefRowCount(3);
        fingerprint.getStyleClass().add("fingerprint");
        FactList facts = new FactList()
                .with(
                        "Made",
                        Formats.second(
                                kept.madeAt().toEpochMilli(),
                                model.session().display().zone()))
                .with("Kept", "encrypted, " + (model.isOpen() ? "open until this program is closed" : "locked"))
                .with("File", kept.file().toString());
        Button copy = Icons.button("fth-copy", "Copy the fingerprint", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(kept.publicKey().fingerprint());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setText("Copy fingerprint");
        Button save = Icons.button("fth-save", "Save the public key to a file", () -> save(owner));
        save.setText("Save public key …");
        new FormDialog(
                        model.session().display(),
                        owner,
                        "Signing key",
                        "Recipients need the public key, and the fingerprint to know that it is yours: tell it by telephone or"
                                + " in person, never in the package itself.")
                .with("Fingerprint (SHA-256 of the public key)", fingerprint)
                .with("", facts)
                .with("", new FlowPane(8, 8, copy, save))
                .show("Close");
    }

    private void save(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save public key");
        chooser.setInitialFileName("signer.pem");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Public key", "*.pem"));
        File target = chooser.showSaveDialog(owner);
        if (target != null) {
            model.savePublicKey(target.toPath());
        }
    }
}
