package stillwatch.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stillwatch.casework.Campaign;
import stillwatch.casework.Membership;
import stillwatch.casework.Technique;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Part;
import stillwatch.store.SharedValueQuery.Shared;

/**
 * The campaign as a STIX 2.1 bundle with TLP 2.0 markings. Only addresses that no account outside the campaign holds become
 * indicators, and only in full editions. What STIX has no word for (counts, prompt templates) stands in a property extension
 * that the bundle defines; there are no object types of our own.
 */
final class StixWriter implements PartWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]+");
    /** A fingerprint, not a text: prompts are content and do not belong into intelligence. */
    private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9_:.-]{1,128}");

    /** The layers whose values may become indicators. */
    static final Set<String> LAYERS = Set.of("address", "network", "signup_address", "template", "system_prompt");

    private static final Set<String> ADDRESS_LAYERS = Set.of("address", "network", "signup_address");
    private static final Set<String> PROMPT_LAYERS = Set.of("template", "system_prompt");
    /** A fingerprint that fewer accounts share may stand for one customer's own wording. */
    private static final int FEWEST_MEMBERS_FOR_OTHERS = 3;

    private static final long DAY_MILLIS = 86_400_000;
    private static final int MOST_ACCOUNTS = 1000;
    private static final int MOST_INDICATORS = 500;

    private final StixIds ids;
    private final List<Shared> shared;
    private final Set<String> heldByOthers;

    /** @param shared what the campaign's members share */
    StixWriter(StixIds ids, List<Shared> shared) {
        this.ids = ids;
        this.shared = shared;
        // An address may be exclusive as a way of sign-up and common in the traffic, or the other way round.
        this.heldByOthers = shared.stream()
                .filter(value -> value.members() < value.holders())
                .map(Shared::value)
                .collect(Collectors.toSet());
    }

    @Override
    public void write(Path folder, PackageContent content) throws IOException {
        Json.write(
                folder.resolve(Part.INTEL.path()),
                Json.object(
                        "type",
                        "bundle",
                        "id",
                        ids.object("bundle", content.name()),
                        "objects",
                        new Objects(content).all()));
    }

    /** The objects of one bundle. */
    private final class Objects {
        private final PackageContent content;
        private final Campaign campaign;
        private final String marking;
        private final String owner;
        private final String created;
        private final String modified;
        private final List<Map<String, Object>> objects = new ArrayList<>();

        Objects(PackageContent content) {
            this.content = content;
            this.campaign = content.campaign();
            this.marking = StixPreamble.marking(content.profile());
            this.owner = ids.object("identity", "provider");
            this.created = time(
                    content.log().isEmpty()
                            ? content.revision().atMillis()
                            : Math.min(
                                    content.log().get(0).atMillis(),
                                    content.revision().atMillis()));
            this.modified = time(content.revision().atMillis());
        }

        List<Map<String, Object>> all() {
            String campaignId = campaign();
            campaign.techniques().forEach(technique -> technique(technique, campaignId));
            if (!content.profile().isRedacted()) {
                List<String> observed = new ArrayList<>(addresses(campaignId));
                observed.addAll(accounts());
                observation(observed);
            }
            report();
            List<Map<String, Object>> all =
                    new ArrayList<>(new StixPreamble(content, owner, created, modified).objects());
            all.addAll(objects);
            return all;
        }

        private String campaign() {
            String name = "campaign " + campaign.id();
            Map<String, Object> measures = Json.object(
                    "extension_type", "property-extension",
                    "account_count", campaign.accounts(),
                    "exchange_count", campaign.exchanges(),
                    "input_tokens", campaign.inputTokens(),
                    "output_tokens", campaign.outputTokens(),
                    "score", campaign.score());
            List<String> templates = shared.stream()
                    .filter(value -> PROMPT_LAYERS.contains(value.layer()) && isExclusive(value))
                    .filter(value -> !content.profile().isRedacted() || value.members() >= FEWEST_MEMBERS_FOR_OTHERS)
                    .map(Shared::value)
                    .filter(value -> FINGERPRINT.matcher(value).matches())
                    .limit(MOST_INDICATORS)
                    .toList();
            if (!templates.isEmpty()) {
                measures.put("prompt_templates", templates);
            }
            return add(
                    domain("campaign", name),
                    "name",
                    campaign.id() + ": " + campaign.title(),
                    "description",
                    "Coordinated accounts that harvest model outputs. Human decision: "
                            + campaign.state().word() + ".",
                    "objective",
                    "Obtain model outputs as training data.",
                    "first_seen",
                    time(generalized(campaign.firstSeenMillis())),
                    "last_seen",
                    time(generalized(campaign.lastSeenMillis())),
                    "confidence",
                    (int) Math.round(campaign.score() * 100),
                    "extensions",
                    Json.object(StixPreamble.MEASURES, measures));
        }

        /** The moment of one request would tell a customer apart; its day does not. */
        private long generalized(long atMillis) {
            return content.profile().isRedacted() ? Math.floorDiv(atMillis, DAY_MILLIS) * DAY_MILLIS : atMillis;
        }

        private void technique(Technique technique, String campaignId) {
            String id = add(
                    domain("attack-pattern", technique.name()),
                    "name",
                    technique.name().replace('_', ' '),
                    "external_references",
                    List.of(Json.object("source_name", "mitre-atlas", "external_id", "AML.T0024.002")));
            relate(campaignId, "uses", id);
        }

        private List<String> addresses(String campaignId) {
            List<String> observed = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            shared.stream()
                    .filter(value -> ADDRESS_LAYERS.contains(value.layer()) && isExclusive(value))
                    .filter(value -> !type(value.value()).isEmpty() && seen.add(value.value()))
                    .limit(MOST_INDICATORS)
                    .forEach(value -> observed.add(address(value, campaignId)));
            return observed;
        }

        private String address(Shared value, String campaignId) {
            String type = type(value.value());
            String id = observable(type, "value", value.value());
            String indicator = add(
                    domain("indicator", type + " " + value.value()),
                    "name",
                    "Address of campaign " + campaign.id(),
                    "description",
                    "Held by " + value.members() + " accounts of the campaign and by no other account of the case.",
                    "indicator_types",
                    List.of("malicious-activity"),
                    "pattern",
                    "[" + type + ":value = '" + value.value() + "']",
                    "pattern_type",
                    "stix",
                    "valid_from",
                    time(campaign.firstSeenMillis()));
            relate(indicator, "indicates", campaignId);
            return id;
        }

        private List<String> accounts() {
            List<String> observed = new ArrayList<>();
            content.members().stream()
                    .filter(member -> member.member().membership() == Membership.CORE)
                    .limit(MOST_ACCOUNTS)
                    .forEach(member -> observed.add(observable("user-account", "user_id", member.accountId())));
            return observed;
        }

        private String observable(String type, String property, String value) {
            String id = StixIds.observable(type, Json.canonical(Map.of(property, value)));
            objects.add(Json.object(
                    "type",
                    type,
                    "spec_version",
                    "2.1",
                    "id",
                    id,
                    property,
                    value,
                    "object_marking_refs",
                    List.of(marking)));
            return id;
        }

        private void observation(List<String> observed) {
            if (!observed.isEmpty()) {
                add(
                        domain("observed-data", "members"),
                        "first_observed",
                        time(campaign.firstSeenMillis()),
                        "last_observed",
                        time(campaign.lastSeenMillis()),
                        // The standard allows 1 to 999,999,999.
                        "number_observed",
                        Math.max(1, Math.min(999_999_999, campaign.exchanges())),
                        "object_refs",
                        observed);
            }
        }

        private void report() {
            List<Object> references =
                    objects.stream().map(object -> object.get("id")).toList();
            add(
                    domain("report", "report " + content.profile().word()),
                    "name",
                    "Campaign " + campaign.id(),
                    "report_types",
                    List.of("campaign"),
                    "published",
                    modified,
                    "object_refs",
                    references);
        }

        private void relate(String from, String how, String to) {
            add(
                    domain("relationship", from + how + to),
                    "relationship_type",
                    how,
                    "source_ref",
                    from,
                    "target_ref",
                    to);
        }

        private Map<String, Object> domain(String type, String name) {
            return Json.object(
                    "type", type,
                    "spec_version", "2.1",
                    "id", ids.object(type, campaign.id() + " " + name),
                    "created_by_ref", owner,
                    "created", created,
                    "modified", modified,
                    "object_marking_refs", List.of(marking));
        }

        private String add(Map<String, Object> object, Object... more) {
            object.putAll(Json.object(more));
            objects.add(object);
            return (String) object.get("id");
        }
    }

    /** The dataset format's word for what a layer's values are. */
    static String field(String layer) {
        return switch (layer) {
            case "address", "network" -> "ip";
            case "signup_address" -> "signup_ip";
            case "system_prompt" -> "system_prompt_hash";
            default -> "template_id";
        };
    }

    private boolean isExclusive(Shared value) {
        return !heldByOthers.contains(value.value());
    }

    private static String type(String address) {
        return IPV4.matcher(address).matches()
                ? "ipv4-addr"
                : IPV6.matcher(address).matches() ? "ipv6-addr" : "";
    }

    private static String time(long atMillis) {
        return TIME.format(Instant.ofEpochMilli(atMillis));
    }
}
