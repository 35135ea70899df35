package stillwatch.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A written package, read back for assertions. */
final class PackageFiles {
    private PackageFiles() {}

    /** Path below the bag to content. */
    static Map<String, byte[]> of(Path bag) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(bag)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(bag.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The files that hold a text as it is, escaped for JSON, or in base64 at any alignment. */
    static List<String> holding(Path bag, String text) throws IOException {
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
        List<String> forms =
                new ArrayList<>(List.of(text, json, json.replace("\\", "\\\\").replace("\"", "\\\"")));
        for (int pad = 0; pad < 3; pad++) {
            byte[] padded = ("\0".repeat(pad) + text).getBytes(StandardCharsets.UTF_8);
            String code = Base64.getEncoder().withoutPadding().encodeToString(padded);
            // Only the characters that this text alone decides.
            forms.add(code.substring(pad == 0 ? 0 : pad + 1, code.length() - (padded.length % 3 == 0 ? 0 : 1)));
        }
        List<String> holding = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : of(bag).entrySet()) {
            String content = new String(file.getValue(), StandardCharsets.UTF_8);
            if (forms.stream().anyMatch(content::contains)) {
                holding.add(file.getKey());
            }
        }
        return holding;
    }

    /** The rows of a DAT file after its header, each as column to value. */
    static List<Map<String, String>> dat(Path bag) throws IOException {
        String text = Files.readString(bag.resolve("data/production/VOL001.DAT"));
        List<Map<String, String>> rows = new ArrayList<>();
        String[] header = null;
        for (String line : text.substring(1).split("\r\n")) {
            String[] cells = line.substring(1, line.length() - 1).split("\u00fe\u0014\u00fe", -1);
            if (header == null) {
                header = cells;
                continue;
            }
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
