package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Profile;

/** The allow-list that was applied. */
final class PolicyWriter implements PartWriter {
    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Profile profile = content.profile();
        List<Object> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(Json.object(
                    "path", part.path(),
                    "carried", part.in(profile).name().toLowerCase(Locale.ROOT),
                    "why_not_all", part.whyNot(profile)));
        }
        Json.write(
                folder.resolve(Part.POLICY.path()),
                Json.object(
                        "profile",
                        profile.word(),
                        "purpose",
                        profile.purpose(),
                        "tlp",
                        "TLP:" + profile.marking().toUpperCase(Locale.ROOT),
                        "pseudonyms",
                        profile.isRedacted()
                                ? "the first 64 bits of HMAC-SHA-256 over kind, NUL, identifier, with a key for"
                                        + " this recipient that never leaves the case"
                                : "none",
                        "parts",
                        parts));
    }
}
