package stillwatch.detect.traffic;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.dataset.Indicator;
import stillwatch.store.CallDictionaryQuery.Call;
import stillwatch.store.CaseFile;
import stillwatch.store.LongDictionaryQuery;

/**
 * Which values of the case's dictionaries indicators are about: addresses, ways in and template ids by their numbers. Each value
 * is looked up once, however many exchanges have it. A template id that a single exchange carries has no number and is not
 * found.
 */
final class PeerValues {
    private final Map<Integer, List<Indicator>> ofIp = new HashMap<>();
    private final Map<Integer, String> ip = new HashMap<>();
    private final BitSet hitIps = new BitSet();
    private final BitSet hitCalls = new BitSet();
    private final Map<Integer, List<Indicator>> ofTemplate = new HashMap<>();
    private final Map<Integer, String> template = new HashMap<>();

    private PeerValues() {}

    static PeerValues of(PeerLookup lookup, CaseTraffic traffic, CaseFile file) {
        PeerValues values = new PeerValues();
        LongDictionaryQuery dictionary = new LongDictionaryQuery(file);
        if (lookup.has("ip")) {
            values.readAddresses(lookup, traffic, dictionary);
        }
        values.readCalls(lookup, traffic);
        if (lookup.has("template")) {
            values.readTemplates(lookup, traffic, dictionary);
        }
        return values;
    }

    private void readAddresses(PeerLookup lookup, CaseTraffic traffic, LongDictionaryQuery dictionary) {
        dictionary.forEachAddress((key, address, network, asn, type) -> {
            List<Indicator> found = lookup.ofAddress(address);
            int number = found.isEmpty() ? -1 : traffic.addresses().ip(key);
            if (number >= 0) {
                ofIp.put(number, found);
                ip.put(number, address);
                hitIps.set(number);
            }
        });
    }

    private void readCalls(PeerLookup lookup, CaseTraffic traffic) {
        for (int key = 0; key < traffic.calls(); key++) {
            Call call = traffic.call(key);
            if (call != null
                    && call.route() != null
                    && !(lookup.of("client", call.route().client()).isEmpty()
                            && lookup.of("tls_fingerprint", call.route().tlsFingerprint())
                                    .isEmpty())) {
                hitCalls.set(key);
            }
        }
    }

    private void readTemplates(PeerLookup lookup, CaseTraffic traffic, LongDictionaryQuery dictionary) {
        Map<Integer, String> hitKeys = new HashMap<>();
        dictionary.forEachPrompt((key, templateId, systemPromptKey) -> {
            if (!lookup.of("template", templateId).isEmpty()) {
                hitKeys.put(key, templateId);
            }
        });
        int[] promptKey = traffic.templates().promptKey;
        for (int number = 0; !hitKeys.isEmpty() && number < promptKey.length; number++) {
            String id = hitKeys.get(promptKey[number]);
            if (id != null) {
                ofTemplate.put(number, lookup.of("template", id));
                template.put(number, id);
            }
        }
    }

    boolean isHitIp(int number) {
        return number >= 0 && hitIps.get(number);
    }

    List<Indicator> ofIp(int number) {
        return ofIp.getOrDefault(number, List.of());
    }

    String ip(int number) {
        return ip.get(number);
    }

    boolean isHitCall(int key) {
        return hitCalls.get(key);
    }

    boolean isHitTemplate(int number) {
        return number >= 0 && !ofTemplate.isEmpty() && ofTemplate.containsKey(number);
    }

    List<Indicator> ofTemplate(int number) {
        return ofTemplate.getOrDefault(number, List.of());
    }

    String template(int number) {
        return template.get(number);
    }
}
