package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import stillwatch.evidence.bag.Digests;
import stillwatch.task.Progress;

/** What made the package, as far as a reader can check it. */
final class Program {
    static final String NAME = "stillwatch 1.0";

    private Program() {}

    /** SHA-256 of the program's jar, or words where it runs from class files, which have no single digest. */
    static String digest() throws IOException {
        CodeSource code = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(code.getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                return "run from class files";
            }
            try (InputStream in = Files.newInputStream(jar)) {
                return Digests.sha256(in, Progress.silent().cancellation());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path is made of URIs", e);
        }
    }
}
