package stillwatch.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stillwatch.task.Progress;

/** Whether a bag is complete and unaltered by its own manifests. Works through all checks, whatever the first ones find. */
public final class BagCheck {
    /** Manifests and other tag files larger than this are refused unread. */
    private static final long MOST_TAG_BYTES = 512L << 20;

    private final BagTree tree;
    private final Progress progress;
    private final List<Check> checks = new ArrayList<>();
    private final List<BagManifest> manifests = new ArrayList<>();

    public BagCheck(BagTree tree, Progress progress) {
        this.tree = tree;
        this.progress = progress;
    }

    /** All checks in the order of reading. Only files that cannot be read at all stop it. */
    public List<Check> run() throws IOException {
        checkContainer();
        Optional<BagDeclaration> declaration = declaration();
        if (declaration.isPresent()) {
            readManifests(declaration.get());
            checkPayloadList(declaration.get());
            checkDigests("payload hashes", false, "Every payload file has the bytes that the manifest promises.");
            checkDigests("tag file hashes", true, "Every listed tag file has the bytes that its manifest promises.");
            checkInfo(declaration.get());
        }
        return List.copyOf(checks);
    }

    /** Every path that some manifest names; known after {@link #run()}. */
    public Set<String> listed() {
        return manifests.stream()
                .flatMap(manifest -> manifest.digests().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkContainer() {
        Findings problems = new Findings();
        tree.obstacles().forEach(problems::add);
        for (String path : tree.files().keySet()) {
            if (BagPath.inside(path).isEmpty()) {
                problems.add("The name " + BagPath.shown(path) + " is not safe to unpack everywhere.");
            }
        }
        checks.add(problems.toCheck("container", "There are only plain files whose names stay inside the package."));
    }

    private Optional<BagDeclaration> declaration() throws IOException {
        if (!tree.files().containsKey(BagDeclaration.FILE)) {
            checks.add(Check.failed("bag declaration", "bagit.txt is missing: this is not a BagIt package."));
            return Optional.empty();
        }
        try {
            BagDeclaration declaration = BagDeclaration.parse(tree.readAll(BagDeclaration.FILE, MOST_TAG_BYTES));
            checks.add(Check.passed("bag declaration", "A BagIt package of version " + declaration.version() + "."));
            return Optional.of(declaration);
        } catch (BagException e) {
            checks.add(Check.failed("bag declaration", e.getMessage()));
            return Optional.empty();
        }
    }

    private void readManifests(BagDeclaration declaration) throws IOException {
        Findings problems = new Findings();
        for (String path : tree.files().keySet()) {
            if (path.contains("/") || !BagManifest.isManifest(path)) {
                continue;
            }
            Optional<String> algorithm = BagManifest.algorithmOf(path);
            if (algorithm.isEmpty()) {
                problems.add(path + " uses a digest that is not known here, so it proves nothing.");
                continue;
            }
            byte[] bytes = tree.readAll(path, MOST_TAG_BYTES);
            manifests.add(BagManifest.parse(path, algorithm.get(), bytes, declaration.charset(), problems));
        }
        if (manifests.stream().allMatch(BagManifest::isOfTags)) {
            problems.add("There is no payload manifest: nothing says what the package must hold.");
        }
        checks.add(problems.toCheck(
                "manifests",
                manifests.size() + " manifests are well-formed, name no file twice and none outside the package."));
    }

    private void checkPayloadList(BagDeclaration declaration) throws IOException {
        Findings problems = new Findings();
        if (!tree.hasPayloadFolder()) {
            problems.add("The folder data is missing.");
        }
        Set<String> toFetch = toFetch(declaration, problems);
        List<BagManifest> payload =
                manifests.stream().filter(manifest -> !manifest.isOfTags()).toList();
        Set<String> union = new TreeSet<>();
        payload.forEach(manifest -> union.addAll(manifest.digests().keySet()));
        for (String path : union) {
            if (!path.startsWith("data/")) {
                problems.add("A payload manifest names " + BagPath.shown(path) + ", which is no payload.");
            } else if (!tree.files().containsKey(path)) {
                problems.add(BagPath.shown(path)
                        + (toFetch.contains(path)
                                ? " must still be fetched from elsewhere; nothing is fetched here."
                                : " is missing."));
            }
        }
        for (String path : toFetch) {
            if (!union.contains(path)) {
                problems.add("fetch.txt names " + BagPath.shown(path) + ", which no manifest lists.");
            }
        }
        for (String path : tree.files().keySet()) {
            if (path.startsWith("data/")) {
                checkListed(path, payload, union, declaration, problems);
            }
        }
        checks.add(problems.toCheck("payload complete", union.size() + " payload files, none missing, none added."));
    }

    private static void checkListed(
            String path, List<BagManifest> payload, Set<String> union, BagDeclaration declaration, Findings problems) {
        if (!union.contains(path)) {
            problems.add(BagPath.shown(path) + " was added: no manifest names it.");
        } else if (declaration.eachManifestIsComplete()) {
            payload.stream()
                    .filter(manifest -> !manifest.digests().containsKey(path))
                    .forEach(manifest -> problems.add(
                            manifest.fileName() + " does not name " + BagPath.shown(path) + ", as version 1.0 wants."));
        }
    }

    private Set<String> toFetch(BagDeclaration declaration, Findings problems) throws IOException {
        if (!tree.files().containsKey(BagFetch.FILE)) {
            return Set.of();
        }
        byte[] bytes = tree.readAll(BagFetch.FILE, MOST_TAG_BYTES);
        return BagFetch.parse(new String(bytes, declaration.charset()), problems);
    }

    private void checkDigests(String name, boolean ofTags, String whenSound) throws IOException {
        Findings problems = new Findings();
        List<BagManifest> wanted = manifests.stream()
                .filter(manifest -> manifest.isOfTags() == ofTags)
                .toList();
        Set<String> paths = new TreeSet<>();
        wanted.forEach(manifest -> paths.addAll(manifest.digests().keySet()));
        progress.stage("Checking " + name);
        long done = 0;
        for (String path : paths) {
            progress.advance(done++, paths.size(), "files");
            if (!tree.files().containsKey(path)) {
                // A missing payload file is said by "payload complete"; a missing tag file only here.
                if (ofTags) {
                    problems.add(BagPath.shown(path) + " is missing.");
                }
                continue;
            }
            compare(path, wanted, problems);
        }
        checks.add(problems.toCheck(name, whenSound));
    }

    private void compare(String path, List<BagManifest> wanted, Findings problems) {
        List<BagManifest> naming = wanted.stream()
                .filter(manifest -> manifest.digests().containsKey(path))
                .toList();
        Set<String> algorithms = naming.stream().map(BagManifest::algorithm).collect(Collectors.toSet());
        try (InputStream in = tree.read(path)) {
            Map<String, String> actual = Digests.of(in, algorithms, progress.cancellation());
            for (BagManifest manifest : naming) {
                if (!manifest.digests().get(path).equals(actual.get(manifest.algorithm()))) {
                    problems.add(BagPath.shown(path) + " was altered: its " + manifest.algorithm()
                            + " is not the one in " + manifest.fileName() + ".");
                }
            }
        } catch (IOException e) {
            problems.add(BagPath.shown(path) + " cannot be read: " + e.getMessage());
        }
    }

    private void checkInfo(BagDeclaration declaration) throws IOException {
        if (!tree.files().containsKey(BagInfo.FILE)) {
            return;
        }
        String text = new String(tree.readAll(BagInfo.FILE, MOST_TAG_BYTES), declaration.charset());
        Optional<String> oxum = BagInfo.parse(text).first("Payload-Oxum");
        if (oxum.isPresent()) {
            String actual = PayloadSize.of(tree.files()).oxum();
            checks.add(
                    oxum.get().strip().equals(actual)
                            ? Check.passed("payload size", "The payload is " + actual + " (bytes.files), as announced.")
                            : Check.failed(
                                    "payload size",
                                    "bag-info.txt announces " + BagPath.shown(oxum.get()) + " (bytes.files), there are "
                                            + actual + "."));
        }
    }
}
