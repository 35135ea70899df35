package stillwatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;

/** How to check and read the package with tools that every system has. */
final class ReadmeWriter implements PartWriter {
    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        StringBuilder parts = new StringBuilder();
        for (Part part : Part.values()) {
            if (part.isCarriedBy(content.profile())) {
                String reduced = part.whyNot(content.profile());
                parts.append("  ").append(part.path()).append("\n      ").append(part.title());
                parts.append(reduced.isEmpty() ? "" : "; here " + reduced).append(".\n");
            }
        }
        Path file = folder.resolve(Part.README.path());
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                template()
                        .replace("{name}", content.name())
                        .replace("{profile}", content.profile().title())
                        .replace("{purpose}", content.profile().purpose())
                        .replace("{parts}", parts));
    }

    private static String template() throws IOException {
        try (InputStream in = ReadmeWriter.class.getResourceAsStream("/stillwatch/evidence/readme.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
