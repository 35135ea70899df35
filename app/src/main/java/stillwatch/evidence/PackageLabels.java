package stillwatch.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import stillwatch.evidence.bag.BagInfo;
import stillwatch.evidence.bag.BagTree;

/** What a package's bag-info.txt says of it; empty where it does not. */
record PackageLabels(
        Optional<String> profile, Optional<String> logHead, Optional<String> signer, Optional<String> holder) {
    private static final long MOST_BYTES = 1 << 20;

    static PackageLabels read(BagTree tree) throws IOException {
        Long size = tree.files().get(BagInfo.FILE);
        if (size == null || size > MOST_BYTES) {
            return new PackageLabels(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        BagInfo info = BagInfo.parse(new String(tree.readAll(BagInfo.FILE, MOST_BYTES), StandardCharsets.UTF_8));
        return new PackageLabels(
                info.first(BagLabels.PROFILE),
                info.first(BagLabels.LOG_HEAD),
                info.first(BagLabels.SIGNER),
                info.first(BagLabels.HOLDER));
    }
}
