package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stillwatch.evidence.bag.BagTree;
import stillwatch.task.Cancellation;

/**
 * A package as one archive: sorted, stored without compression, one fixed time, so that the same package is the same archive.
 * The time lies a month after the format's first day, because some time zones shift that day out of range.
 */
final class PackageZip {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0, 0);
    private static final int BUFFER_BYTES = 1 << 16;

    private PackageZip() {}

    static void write(Path bag, Path archive, Cancellation cancellation) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                BagTree tree = BagTree.open(bag)) {
            write(tree, bag.getFileName().toString(), out, cancellation);
        }
    }

    /** @param folder the one folder in the archive that holds the package */
    static void write(BagTree tree, String folder, OutputStream out, Cancellation cancellation) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, Long> file : tree.files().entrySet()) {
            ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
            entry.setMethod(ZipEntry.STORED);
            entry.setTimeLocal(TIME);
            entry.setSize(file.getValue());
            entry.setCrc(crc(tree, file.getKey(), cancellation));
            zip.putNextEntry(entry);
            try (InputStream in = tree.read(file.getKey())) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static long crc(BagTree tree, String path, Cancellation cancellation) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = tree.read(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                cancellation.check();
                crc.update(buffer, 0, read);
            }
        }
        return crc.getValue();
    }
}
