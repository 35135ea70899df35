package stillwatch.scenario.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillwatch.scenario.chance.Rng;

/** The operators of the world: a few per country at home and on the road, clouds, VPN services; more on demand. */
public final class Networks {
    private final Map<String, List<Network>> home = new TreeMap<>();
    private final Map<String, List<Network>> mobile = new TreeMap<>();
    private final List<Network> clouds = new ArrayList<>();
    private final List<Network> vpns = new ArrayList<>();
    private int made;

    Networks() {
        for (Country country : Countries.ALL.items()) {
            home.computeIfAbsent(
                    country.code(), code -> List.of(make("residential"), make("residential"), make("residential")));
            mobile.computeIfAbsent(country.code(), code -> List.of(make("mobile"), make("mobile")));
        }
        for (int i = 0; i < 9; i++) {
            clouds.add(make("hosting"));
        }
        for (int i = 0; i < 4; i++) {
            vpns.add(make("vpn"));
        }
    }

    /** A new operator, such as a university or an enterprise with its own addresses. */
    public Network make(String type) {
        return Network.of(made++, type);
    }

    public Network home(Country country, Rng rng) {
        return rng.pick(home.get(country.code()));
    }

    public Network mobile(Country country, Rng rng) {
        return rng.pick(mobile.get(country.code()));
    }

    public Network cloud(Rng rng) {
        return rng.pick(clouds);
    }

    public Network vpn(Rng rng) {
        return rng.pick(vpns);
    }
}
