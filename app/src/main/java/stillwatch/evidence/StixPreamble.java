package stillwatch.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Profile;

/** What a bundle needs before it can say anything: its marking, who speaks, and the extension for what STIX has no word for. */
final class StixPreamble {
    /** Ids of our own that are the same in every case: the program, and the extension's definition. */
    static final String MEASURES = "extension-definition--689edea9-af51-409b-b7e5-211a51619951";

    private static final String PROGRAM = "identity--e85bb5e8-05ab-4159-9581-ed8498deca1e";
    private static final String TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    /** The published TLP 2.0 marking objects (OASIS, October 2022). */
    private static final Map<String, String> TLP_MARKINGS = Map.of(
            "amber", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
            "amber+strict", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003");

    private final PackageContent content;
    private final String owner;
    private final String created;
    private final String modified;
    private final String marking;

    /** @param owner the id of the provider's identity, who speaks in this bundle */
    StixPreamble(PackageContent content, String owner, String created, String modified) {
        this.content = content;
        this.owner = owner;
        this.created = created;
        this.modified = modified;
        this.marking = marking(content.profile());
    }

    /** The id of a profile's marking. */
    static String marking(Profile profile) {
        return TLP_MARKINGS.get(profile.marking());
    }

    List<Map<String, Object>> objects() {
        String label = content.profile().marking();
        Map<String, Object> tlp = Json.object(
                "type",
                "marking-definition",
                "spec_version",
                "2.1",
                "id",
                marking,
                "created",
                "2022-10-01T00:00:00.000Z",
                "name",
                "TLP:" + label.toUpperCase(Locale.ROOT),
                "extensions",
                Json.object(TLP_EXTENSION, Json.object("extension_type", "property-extension", "tlp_2_0", label)));
        Map<String, Object> program = identity(PROGRAM, "Stillwatch", "system", PROGRAM);
        Map<String, Object> provider =
                identity(owner, "Provider of the case " + content.caseName(), "organization", owner);
        Map<String, Object> measures = Json.object(
                "type", "extension-definition",
                "spec_version", "2.1",
                "id", MEASURES,
                "created_by_ref", PROGRAM,
                "created", "2026-11-21T00:00:00.000Z",
                "modified", "2026-11-21T00:00:00.000Z",
                "name", "Measures of a distillation campaign",
                "description",
                        "How large a coordinated harvest of model outputs was, and by which prompts it is known.",
                "schema",
                        "account_count, exchange_count, input_tokens, output_tokens: integers, counted over the provider's"
                                + " records. score: 0 to 1, an inference. prompt_templates: fingerprints that only"
                                + " accounts of the campaign share.",
                "version", "1.0.0",
                "extension_types", List.of("property-extension"));
        return List.of(tlp, program, provider, measures);
    }

    private Map<String, Object> identity(String id, String name, String type, String creator) {
        return Json.object(
                "type", "identity",
                "spec_version", "2.1",
                "id", id,
                "created_by_ref", creator,
                "created", created,
                "modified", modified,
                "name", name,
                "identity_class", type,
                "object_marking_refs", List.of(marking));
    }
}
