package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.casework.IndicatorHit;
import stillwatch.casework.IndicatorHit.State;
import stillwatch.dataset.Account;
import stillwatch.dataset.Indicator;
import stillwatch.detect.prompt.PromptText;
import stillwatch.store.CallDictionaryQuery.Route;
import stillwatch.store.CaseFile;
import stillwatch.store.IndicatorListQuery;
import stillwatch.store.TemplateUseQuery;

/**
 * The indicators that peers sent, matched against the accounts and exchanges of the case. What a peer took back, replaced, or
 * let run out weighs nothing, and neither does a value that a crowd holds: more than {@value #CROWD_HOLDERS} accounts, or more
 * than one in twenty (and at least {@value #LEAST_CROWD}). Those hits are kept with the reason. Cost: one pass over the case,
 * with one look-up per distinct value, where there are indicators at all.
 */
public final class PeerIndicators {
    static final int CROWD_HOLDERS = 1_000;
    static final int LEAST_CROWD = 20;
    private static final double CROWD_SHARE = 0.05;
    /** Addresses and clients change hands; nobody who looks at them yearly calls older ones current. */
    private static final long STALE_MILLIS = 365L * 24 * 3600 * 1000;
    /** Prompt skeletons beyond the first so many are not digested: the rare ones have no second holder to convict. */
    private static final int MOST_SKELETONS = 2_000;

    private final CaseTraffic traffic;
    private final List<Indicator> indicators;
    private final Map<String, Long> newest = new HashMap<>();
    private final Map<Held, Uses> uses = new HashMap<>();
    private final List<IndicatorHit> hits = new ArrayList<>();
    private final Map<Integer, List<IndicatorHit>> hitsOfAccount = new HashMap<>();

    /** What of an account an indicator is about. */
    private record Held(Indicator indicator, int account, String held, String value) {}

    private static final class Uses {
        private int exchanges;
        /** 0 where the account itself holds the value. */
        private long firstKey;

        private long firstAtMillis;

        Uses(int exchanges, long firstKey, long firstAtMillis) {
            this.exchanges = exchanges;
            this.firstKey = firstKey;
            this.firstAtMillis = firstAtMillis;
        }
    }

    private PeerIndicators(CaseTraffic traffic, List<Indicator> indicators) {
        this.traffic = traffic;
        this.indicators = indicators;
        for (Indicator indicator : indicators) {
            newest.merge(indicator.stixId(), modified(indicator), Math::max);
        }
    }

    static PeerIndicators read(CaseFile file, Population population) {
        PeerIndicators peers = new PeerIndicators(population.traffic(), new IndicatorListQuery(file).ask());
        if (!peers.indicators.isEmpty()) {
            PeerLookup lookup = new PeerLookup(peers.indicators);
            peers.lookAtAccounts(lookup);
            peers.lookAtExchanges(lookup);
            peers.lookAtTemplates(lookup, new TemplateUseQuery(file));
            peers.lookAtContent(lookup, population.content());
            peers.conclude(population.active());
        }
        return peers;
    }

    private static long modified(Indicator indicator) {
        Long at = indicator.modifiedMillis() == null ? indicator.validFromMillis() : indicator.modifiedMillis();
        return at == null ? Long.MIN_VALUE : at;
    }

    private void lookAtAccounts(PeerLookup lookup) {
        for (int i = 0; i < traffic.accounts(); i++) {
            Account account = traffic.account(i);
            note(lookup.of("account", account.accountId()), i, "account id", account.accountId(), -1);
            note(lookup.ofDomain(account.emailDomain()), i, "mail domain", account.emailDomain(), -1);
            note(lookup.of("device", account.deviceId()), i, "device", account.deviceId(), -1);
            note(lookup.ofAddress(account.signupIp()), i, "sign-up address", account.signupIp(), -1);
        }
    }

    /** Values are looked up once in their dictionaries; the exchanges only say who used those that were hit. */
    private void lookAtExchanges(PeerLookup lookup) {
        Hits addresses = new Hits();
        if (lookup.has("ip")) {
            traffic.addresses().forEachIp((key, ip) -> addresses.put(key, lookup.ofAddress(ip), ip));
        }
        Hits clients = new Hits();
        Hits fingerprints = new Hits();
        for (int key = 0; key < traffic.calls(); key++) {
            Route route = traffic.call(key) == null ? null : traffic.call(key).route();
            if (route != null) {
                clients.put(key, lookup.of("client", route.client()), route.client());
                fingerprints.put(key, lookup.of("tls_fingerprint", route.tlsFingerprint()), route.tlsFingerprint());
            }
        }
        Hits systemPrompts = new Hits();
        if (lookup.has("template")) {
            traffic.forEachSystemPrompt((key, hash) -> systemPrompts.put(key, lookup.of("template", hash), hash));
        }
        boolean isHit =
                !(addresses.isEmpty() && clients.isEmpty() && fingerprints.isEmpty() && systemPrompts.isEmpty());
        for (int account = 0; account < traffic.accounts() && isHit; account++) {
            for (int i = 0; i < traffic.exchanges(account); i++) {
                int row = traffic.row(account, i);
                note(addresses.of(traffic.addressKey(row)), account, "address", row);
                note(clients.of(traffic.callKey(row)), account, "client", row);
                note(fingerprints.of(traffic.callKey(row)), account, "TLS fingerprint", row);
                note(systemPrompts.of(traffic.systemPromptKey(row)), account, "system prompt", row);
            }
        }
    }

    /** A value of the case and the indicators that are about it. */
    private record Hit(List<Indicator> indicators, String value) {}

    /** The few keys of a dictionary that are hit: asked for each exchange, so that a miss has to be cheap. */
    private static final class Hits {
        private final BitSet keys = new BitSet();
        private final Map<Integer, Hit> ofKey = new HashMap<>();

        void put(int key, List<Indicator> found, String value) {
            if (!found.isEmpty()) {
                keys.set(key);
                ofKey.put(key, new Hit(found, value));
            }
        }

        Hit of(int key) {
            return keys.get(key) ? ofKey.get(key) : null;
        }

        boolean isEmpty() {
            return keys.isEmpty();
        }
    }

    private void note(Hit hit, int account, String held, int row) {
        if (hit != null) {
            note(hit.indicators, account, held, hit.value, row);
        }
    }

    private void lookAtTemplates(PeerLookup lookup, TemplateUseQuery uses) {
        for (TemplateUseQuery.Use use : uses.of(lookup.values("template"))) {
            int account = traffic.indexOf(use.accountKey());
            for (Indicator indicator : lookup.of("template", use.templateId())) {
                this.uses.put(
                        new Held(indicator, account, "template", use.templateId()),
                        new Uses((int) use.exchanges(), use.firstKey(), use.firstAtMillis()));
            }
        }
    }

    private void lookAtContent(PeerLookup lookup, Content content) {
        int skeletons = lookup.has("template") ? Math.min(MOST_SKELETONS, content.skeletons()) : 0;
        for (int skeleton = 0; skeleton < skeletons; skeleton++) {
            String text = content.skeleton(skeleton);
            String digest = PromptText.digest(text);
            List<Indicator> found = new ArrayList<>(lookup.of("template", digest));
            found.addAll(lookup.of("template", text));
            if (!found.isEmpty()) {
                for (int account : content.accountsOf(skeleton)) {
                    note(found, account, "prompt in sampled content", digest, -1);
                }
            }
        }
    }

    private void note(List<Indicator> found, int account, String held, String value, int row) {
        for (Indicator indicator : found) {
            Uses used = uses.computeIfAbsent(
                    new Held(indicator, account, held, value), key -> new Uses(0, 0, Long.MAX_VALUE));
            if (row < 0) {
                used.firstAtMillis = firstExchange(account);
            } else {
                used.exchanges++;
                if (traffic.atMillis(row) < used.firstAtMillis) {
                    used.firstAtMillis = traffic.atMillis(row);
                    used.firstKey = traffic.exchangeKey(row);
                }
            }
        }
    }

    private long firstExchange(int account) {
        Long created = traffic.account(account).createdAtMillis();
        return traffic.exchanges(account) > 0
                ? traffic.atMillis(traffic.row(account, 0))
                : created == null ? Long.MIN_VALUE : created;
    }

    private void conclude(int active) {
        Map<List<Object>, Integer> holders = new HashMap<>();
        uses.keySet().forEach(held -> holders.merge(List.of(held.indicator, held.held, held.value), 1, Integer::sum));
        double crowd = Math.min(CROWD_HOLDERS, Math.max(LEAST_CROWD, CROWD_SHARE * active));
        uses.forEach((held, used) -> {
            int count = holders.get(List.of(held.indicator, held.held, held.value));
            State state = state(held.indicator, used.firstAtMillis);
            hits.add(new IndicatorHit(
                    held.indicator.key(),
                    traffic.key(held.account),
                    held.held,
                    held.value,
                    count,
                    used.exchanges,
                    used.firstKey == 0 ? null : (Long) used.firstKey,
                    state == State.COUNTS && count > crowd ? State.CROWD : state));
        });
        uses.clear();
        hits.sort(Comparator.comparingLong(IndicatorHit::indicatorKey)
                .thenComparingLong(IndicatorHit::accountKey)
                .thenComparing(IndicatorHit::held)
                .thenComparing(IndicatorHit::value));
        for (IndicatorHit hit : hits) {
            hitsOfAccount
                    .computeIfAbsent(traffic.indexOf(hit.accountKey()), account -> new ArrayList<>())
                    .add(hit);
        }
    }

    private State state(Indicator indicator, long firstAtMillis) {
        if (indicator.revoked()) {
            return State.REVOKED;
        }
        if (modified(indicator) < newest.get(indicator.stixId())) {
            return State.SUPERSEDED;
        }
        if (indicator.validUntilMillis() != null) {
            return firstAtMillis > indicator.validUntilMillis() ? State.EXPIRED : State.COUNTS;
        }
        boolean isDated = modified(indicator) != Long.MIN_VALUE;
        return isDated && firstAtMillis - modified(indicator) > STALE_MILLIS ? State.STALE : State.COUNTS;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    /** Everything that was hit, in the order of indicators and accounts. */
    public List<IndicatorHit> hits() {
        return hits;
    }

    /** What of an account was hit. */
    public List<IndicatorHit> of(int account) {
        return hitsOfAccount.getOrDefault(account, List.of());
    }
}
