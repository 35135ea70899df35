package stillwatch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import stillwatch.dataset.Account;
import stillwatch.detect.traffic.AddressBook;
import stillwatch.detect.traffic.CaseTraffic;
import stillwatch.detect.traffic.DistinctObjects;
import stillwatch.detect.traffic.Population;
import stillwatch.graph.Incidence;
import stillwatch.graph.Layer;
import stillwatch.graph.Layer.Kind;
import stillwatch.graph.PersonalLayer;
import stillwatch.graph.PopularityLayer;
import stillwatch.graph.SharedObjects;
import stillwatch.graph.SignupLayer;
import stillwatch.store.CrowdValueQuery.CrowdValue;
import stillwatch.store.Network;

/** Makes the layers that the data of a case allows; a layer whose column is empty is not made. */
final class LayerFactory {
    /** A card or device that a quarter of all accounts share is a placeholder, not an identity. */
    private static final double PLACEHOLDER_SHARE = 0.25;

    private static final int LEAST_PLACEHOLDER_HOLDERS = 20;

    private final Population population;
    private final CaseTraffic traffic;
    private final List<Layer> layers = new ArrayList<>();
    private final List<CrowdValue> crowdValues = new ArrayList<>();
    private final Map<String, Set<String>> counted;

    /** @param counted values, by layer, that link however many accounts hold them */
    LayerFactory(Population population, Map<String, Set<String>> counted) {
        this.counted = counted;
        this.population = population;
        this.traffic = population.traffic();
        int placeholder = (int) Math.max(LEAST_PLACEHOLDER_HOLDERS, PLACEHOLDER_SHARE * traffic.accounts());
        int personalCrowd = Math.min(SharedObjects.CROWD_HOLDERS, placeholder);
        ofAccounts(Account::paymentId, personalCrowd, "payment")
                .ifHeld(objects -> layers.add(new PersonalLayer("payment", Kind.PAYMENT, objects)));
        ofAccounts(Account::deviceId, personalCrowd, "device")
                .ifHeld(objects -> layers.add(new PersonalLayer("device", Kind.DEVICE, objects)));
        ofAccounts(Account::signupIp, SharedObjects.CROWD_HOLDERS, "signup_address")
                .ifHeld(objects -> layers.add(new PopularityLayer("signup_address", Kind.PLACE, objects)));
        ofAccounts(account -> Network.of(account.signupIp()), SharedObjects.CROWD_HOLDERS, "signup_network")
                .ifHeld(objects -> layers.add(new PopularityLayer("signup_network", Kind.PLACE, objects)));
        AddressBook addresses = traffic.addresses();
        ofRows(traffic::ip, addresses.ips(), addresses.ipWords(), "address", Kind.PLACE);
        ofRows(traffic::network, addresses.networks(), addresses.networkWords(), "network", Kind.PLACE);
        signup();
        popularity(population.templates().holders(), population.templates()::name, "template", Kind.PROMPT);
        popularity(traffic.systemPrompts(), traffic::systemPromptHash, "system_prompt", Kind.PROMPT);
        TimingCells.of(population).ifPresent(layers::add);
        Refusals.layer(population).ifPresent(layers::add);
    }

    List<Layer> layers() {
        return layers;
    }

    List<CrowdValue> crowdValues() {
        return crowdValues;
    }

    /** Objects that may turn out to be held by nobody. */
    private record Held(SharedObjects objects) {
        void ifHeld(java.util.function.Consumer<SharedObjects> use) {
            if (objects.incidence().size() > 0) {
                use.accept(objects);
            }
        }
    }

    private Held ofAccounts(Function<Account, String> value, int crowdFrom, String layer) {
        Words words = new Words();
        Incidence.Builder pairs = new Incidence.Builder();
        for (int account = 0; account < traffic.accounts(); account++) {
            String held = value.apply(traffic.account(account));
            if (held != null) {
                pairs.add(account, words.numberOf(held));
            }
        }
        return held(pairs.build(traffic.accounts(), words.size()), words::word, crowdFrom, layer);
    }

    private void ofRows(IntUnaryOperator objectOfRow, int objects, IntFunction<String> words, String layer, Kind kind) {
        Incidence.Builder pairs = new Incidence.Builder();
        DistinctObjects distinct = new DistinctObjects();
        for (int account = 0; account < traffic.accounts(); account++) {
            for (int i = 0; i < traffic.exchanges(account); i++) {
                int object = objectOfRow.applyAsInt(traffic.row(account, i));
                if (object >= 0) {
                    distinct.add(object);
                }
            }
            distinct.drain(account, pairs);
        }
        popularity(pairs.build(traffic.accounts(), objects), words, layer, kind);
    }

    private void popularity(Incidence incidence, IntFunction<String> words, String layer, Kind kind) {
        held(incidence, new RememberedWords(words), SharedObjects.CROWD_HOLDERS, layer)
                .ifHeld(objects -> layers.add(new PopularityLayer(layer, kind, objects)));
    }

    private void signup() {
        long[] createdAt = new long[traffic.accounts()];
        String[] origin = new String[traffic.accounts()];
        for (int account = 0; account < traffic.accounts(); account++) {
            Account facts = traffic.account(account);
            createdAt[account] = facts.createdAtMillis() == null ? Long.MIN_VALUE : facts.createdAtMillis();
            origin[account] = facts.emailDomain() != null ? facts.emailDomain() : facts.signupProgram();
        }
        if (Arrays.stream(createdAt).anyMatch(at -> at != Long.MIN_VALUE)) {
            layers.add(new SignupLayer(createdAt, origin));
        }
    }

    private Held held(Incidence incidence, IntFunction<String> words, int crowdFrom, String layer) {
        SharedObjects objects = new SharedObjects(incidence, words, crowdFrom, counted.getOrDefault(layer, Set.of()));
        for (int object = 0; object < incidence.objects(); object++) {
            if (objects.isCrowd(object)) {
                crowdValues.add(new CrowdValue(layer, objects.words(object), incidence.holders(object)));
            }
        }
        return new Held(objects);
    }

    /** Words that are looked up in the case file once each. */
    private static final class RememberedWords implements IntFunction<String> {
        private final IntFunction<String> source;
        private final Map<Integer, String> known = new HashMap<>();

        RememberedWords(IntFunction<String> source) {
            this.source = source;
        }

        @Override
        public String apply(int number) {
            return known.computeIfAbsent(number, source::apply);
        }
    }

    /** Texts numbered in the order in which they are met. */
    private static final class Words {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int numberOf(String word) {
            return numbers.computeIfAbsent(word, w -> {
                words.add(w);
                return words.size() - 1;
            });
        }

        String word(int number) {
            return words.get(number);
        }

        int size() {
            return words.size();
        }
    }
}
