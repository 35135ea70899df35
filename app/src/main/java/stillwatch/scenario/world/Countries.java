package stillwatch.scenario.world;

import stillwatch.scenario.chance.Weighted;

/** The countries of the synthetic world, in proportions that resemble a global service. */
public final class Countries {
    public static final Country UNITED_STATES = new Country("US", -300, "en");
    public static final Country SINGAPORE = new Country("SG", 480, "en");
    public static final Country GERMANY = new Country("DE", 120, "de");
    public static final Country INDIA = new Country("IN", 330, "en");

    public static final Weighted<Country> ALL = Weighted.<Country>mix()
            .add(20, UNITED_STATES)
            .add(6, new Country("US", -420, "en"))
            .add(12, INDIA)
            .add(6, new Country("GB", 60, "en"))
            .add(6, GERMANY)
            .add(5, new Country("JP", 540, "ja"))
            .add(5, new Country("BR", -180, "pt"))
            .add(5, new Country("FR", 120, "fr"))
            .add(4, new Country("KR", 540, "en"))
            .add(4, new Country("CA", -240, "en"))
            .add(3, new Country("ES", 120, "es"))
            .add(3, new Country("MX", -360, "es"))
            .add(3, new Country("AU", 600, "en"))
            .add(3, SINGAPORE)
            .add(3, new Country("TW", 480, "zh"))
            .add(2, new Country("IT", 120, "en"))
            .add(2, new Country("NL", 120, "en"))
            .add(2, new Country("PL", 120, "en"))
            .add(2, new Country("ID", 420, "en"))
            .add(2, new Country("AR", -180, "es"))
            .add(2, new Country("NG", 60, "en"))
            .add(1, new Country("ZA", 120, "en"))
            .add(1, new Country("CH", 120, "de"))
            .add(1, new Country("SE", 120, "en"))
            .done();

    private Countries() {}
}
