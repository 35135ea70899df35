package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillwatch.evidence.bag.BagCheck;
import stillwatch.evidence.bag.BagPath;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.bag.Findings;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.key.PublicKeyFile;
import stillwatch.task.Progress;

/**
 * Checks a package, folder or .zip. Any BagIt bag passes that is complete and unaltered by its own manifests; a package of this
 * program must pass the stricter checks on top: nothing unlisted, signed, an unbroken activity log, quoted rows with their
 * digests. Never writes, never follows links, never unpacks, never opens a network connection.
 */
public final class PackageVerifier {
    /** A bag that holds one of these is a package of this program, whatever its labels say: stripping them must not help. */
    private static final List<Part> MARKS = List.of(Part.METHOD, Part.AUDIT_LOG, Part.FINDINGS, Part.POLICY);

    private final PublicKeyFile trusted;
    private final Optional<X509Certificate> authority;

    /** Takes the key in the package: proves that it is whole, not who made it. */
    public PackageVerifier() {
        this(null);
    }

    /** @param trusted the signer's key as the recipient got it from the signer; {@code null} for none */
    public PackageVerifier(PublicKeyFile trusted) {
        this(trusted, Optional.empty());
    }

    /** @param authority the timestamp authority that the recipient trusts; the package must then carry its timestamp */
    public PackageVerifier(PublicKeyFile trusted, Optional<X509Certificate> authority) {
        this.trusted = trusted;
        this.authority = authority;
    }

    /** @param ownPackage whether it is a package of this program and not just any bag */
    public record Verification(boolean ownPackage, List<Check> checks) {
        public Verification {
            checks = List.copyOf(checks);
        }

        /** Whether every check passed. */
        public boolean passed() {
            return checks.stream().allMatch(Check::passed);
        }
    }

    /** @throws IOException only where there is nothing to read at all; everything else is a failed check */
    public Verification verify(Path path, Progress progress) throws IOException {
        try (BagTree tree = BagTree.open(path)) {
            List<Check> checks = new ArrayList<>();
            try {
                return new Verification(checkAll(path, tree, checks, progress), checks);
            } catch (IOException e) {
                checks.add(Check.failed("readable", "The package cannot be read to its end: " + e.getMessage()));
                return new Verification(true, checks);
            }
        }
    }

    /** @return whether it is a package of this program */
    private boolean checkAll(Path path, BagTree tree, List<Check> checks, Progress progress) throws IOException {
        BagCheck bag = new BagCheck(tree, progress);
        checks.addAll(bag.run());
        if (!isOwn(tree)) {
            if (trusted != null) {
                checks.add(Check.failed("signature", "A signer's key was given, but this bag carries no signature."));
            }
            return false;
        }
        checks.add(nothingUnlisted(tree, bag.listed()));
        PackageLabels labels = PackageLabels.read(tree);
        checks.add(new SignatureCheck(trusted).run(tree, labels));
        new TimestampCheck(authority).run(tree).ifPresent(checks::add);
        checks.add(new LogCheck().run(tree, labels));
        checks.addAll(new ExhibitCheck().run(tree));
        if (!Files.isDirectory(path)) {
            checks.add(new ArchiveCheck().run(path, tree, progress.cancellation()));
        }
        return true;
    }

    private static boolean isOwn(BagTree tree) throws IOException {
        Set<String> files = tree.files().keySet();
        return MARKS.stream().anyMatch(part -> files.contains(part.path()))
                || files.contains(Signed.SIGNATURE)
                || files.contains(Signed.SIGNER)
                || PackageLabels.read(tree).profile().isPresent();
    }

    private static Check nothingUnlisted(BagTree tree, Set<String> listed) {
        Findings problems = new Findings();
        for (String file : tree.files().keySet()) {
            if (!listed.contains(file) && !Signed.UNLISTED.contains(file)) {
                problems.add(BagPath.shown(file) + " was added: no manifest names it.");
            }
        }
        return problems.toCheck("nothing added", "Every file is named by a manifest or belongs to the signature.");
    }
}
