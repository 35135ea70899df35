package stillwatch.detect.traffic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stillwatch.dataset.Indicator;

/** Finds the indicators that a value of the case matches. */
final class PeerLookup {
    private static final List<Indicator> NONE = List.of();

    private final Map<String, Map<String, List<Indicator>>> exact = new HashMap<>();
    private final Map<ByteBuffer, List<Indicator>> addresses = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();

    private record Range(AddressRange addresses, Indicator indicator) {}

    PeerLookup(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            AddressRange range = indicator.type().equals("ip") ? AddressRange.of(indicator.value()) : null;
            if (range != null && range.isSingle()) {
                addresses
                        .computeIfAbsent(ByteBuffer.wrap(range.first()), address -> new ArrayList<>())
                        .add(indicator);
            } else if (range != null) {
                ranges.add(new Range(range, indicator));
            } else {
                exact.computeIfAbsent(indicator.type(), type -> new HashMap<>())
                        .computeIfAbsent(folded(indicator.type(), indicator.value()), value -> new ArrayList<>())
                        .add(indicator);
            }
        }
    }

    /** Domains and hashes are written in either case; names of accounts and clients are what they are. */
    private static String folded(String type, String value) {
        return switch (type) {
            case "domain", "tls_fingerprint", "template" -> value.toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    /** Whether any indicator is of the type. */
    boolean has(String type) {
        return type.equals("ip") ? !ranges.isEmpty() || !addresses.isEmpty() : exact.containsKey(type);
    }

    /** The values that indicators of a type are about, as {@link #of} compares them. */
    Set<String> values(String type) {
        return exact.getOrDefault(type, Map.of()).keySet();
    }

    /** @param value may be {@code null} */
    List<Indicator> of(String type, String value) {
        Map<String, List<Indicator>> known = exact.get(type);
        return known == null || value == null ? NONE : known.getOrDefault(folded(type, value), NONE);
    }

    /** Those on a domain or one that it lies below. @param domain may be {@code null} */
    List<Indicator> ofDomain(String domain) {
        if (domain == null || !has("domain")) {
            return NONE;
        }
        List<Indicator> found = new ArrayList<>();
        for (String at = domain; ; at = at.substring(at.indexOf('.') + 1)) {
            found.addAll(of("domain", at));
            if (at.indexOf('.') < 0) {
                return found;
            }
        }
    }

    /** Those on an address or a range that holds it. @param address may be {@code null} */
    List<Indicator> ofAddress(String address) {
        byte[] bytes = address == null || !has("ip") ? null : AddressRange.bytes(address);
        if (bytes == null) {
            return NONE;
        }
        List<Indicator> found = new ArrayList<>(addresses.getOrDefault(ByteBuffer.wrap(bytes), NONE));
        for (Range range : ranges) {
            if (range.addresses().contains(bytes)) {
                found.add(range.indicator());
            }
        }
        return found;
    }
}
