package stillwatch.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.bag.Check;
import stillwatch.task.Cancellation;

/**
 * Whether the archive is byte for byte what this program makes of these files. An archive has bytes that belong to no file (times,
 * comments, gaps, a second copy that another unpacker would see): this closes all of them at once.
 */
final class ArchiveCheck {
    private static final String NAME = "archive";

    Check run(Path archive, BagTree tree, Cancellation cancellation) throws IOException {
        try (InputStream actual = new BufferedInputStream(Files.newInputStream(archive));
                Comparison expected = new Comparison(actual)) {
            PackageZip.write(tree, folderIn(archive), expected, cancellation);
            if (expected.isSame()) {
                return Check.passed(NAME, "The archive is byte for byte as this program packs these files.");
            }
        }
        return Check.failed(
                NAME,
                "The archive was packed again or altered. What lies in it may still be whole: unpack it and verify the folder.");
    }

    static String folderIn(Path archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            ZipEntry first = zip.getNextEntry();
            int slash = first == null ? -1 : first.getName().indexOf('/');
            return slash < 0 ? "" : first.getName().substring(0, slash);
        }
    }
}
