package stillwatch.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import stillwatch.evidence.content.ContentReader;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.content.RedactionCount;
import stillwatch.store.CaseFile;
import stillwatch.task.Progress;

/**
 * What a package would hold, what would stay out and why, and what the checks before saving say; for a look before exporting.
 * Reads and digests the originals, so it takes as long as they are large.
 *
 * @param revision the case revision that would be documented
 * @param reasons how many findings, counter-evidence included
 * @param exhibits how many quoted rows
 * @param withheld how many privileged items stay out
 * @param redactions what rules and people take out, by field
 * @param preflight what was looked at already
 * @param later what can only be looked at in the finished files
 */
public record PackagePlan(
        String campaignId,
        Profile profile,
        long revision,
        int members,
        int reasons,
        int exhibits,
        int withheld,
        List<RedactionCount> redactions,
        List<Item> items,
        List<Preflight.Result> preflight,
        List<Preflight.Later> later) {
    public PackagePlan {
        redactions = List.copyOf(redactions);
        items = List.copyOf(items);
        preflight = List.copyOf(preflight);
        later = List.copyOf(later);
    }

    /** @param why why not all of it goes in; empty where it does */
    public record Item(Part part, Part.Form form, String why) {}

    /** @throws stillwatch.evidence.content.ContentException where there is no such campaign */
    public static PackagePlan of(CaseFile file, String campaignId, Profile profile, Progress progress)
            throws IOException {
        PackageContent content = new ContentReader(file, progress).read(campaignId, profile);
        return new PackagePlan(
                campaignId,
                profile,
                content.revision().seq(),
                content.members().size(),
                content.reasons().size(),
                content.quotes().size(),
                content.withheld().size(),
                content.redactions(),
                Arrays.stream(Part.values())
                        .map(part -> new Item(part, part.in(profile), part.whyNot(profile)))
                        .toList(),
                Preflight.run(file, content),
                Preflight.later(content));
    }

    /** Whether a check forbids saving. */
    public boolean isForbidden() {
        return preflight.stream().anyMatch(Preflight.Result::forbids);
    }
}
