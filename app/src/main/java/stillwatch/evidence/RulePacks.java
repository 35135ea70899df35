package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import stillwatch.evidence.bag.Digests;
import stillwatch.task.Cancellation;

/** The prompt rules that came with the program, by name and digest. */
final class RulePacks {
    private static final String FOLDER = "/stillwatch/detect/rules";

    private RulePacks() {}

    /** Name to SHA-256; empty where the program was built without them. */
    static SortedMap<String, String> digests() throws IOException {
        URL url = RulePacks.class.getResource(FOLDER);
        if (url == null) {
            return new TreeMap<>();
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return digests(Path.of(uri));
            }
            Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceFirst("!.*", "")));
            try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
                return digests(inside.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path is made of URIs", e);
        }
    }

    private static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> packs = Files.list(folder)) {
            for (Path pack : packs.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(pack)) {
                    digests.put(pack.getFileName().toString(), Digests.sha256(in, new Cancellation()));
                }
            }
        }
        return digests;
    }
}
