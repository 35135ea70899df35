package stillwatch.casework;

import java.util.List;

/**
 * What one layer says of a link: how much was shared, how much chance would have shared, and the values themselves.
 *
 * @param layer signup, payment, device, network, template, timing or hand_off
 * @param observed how many objects the two accounts share in this layer
 * @param expected how many they would share by chance, under the layer's null model
 * @param surprise −log10 of the false-discovery-corrected probability of that
 */
public record LinkLayer(String layer, double observed, double expected, double surprise, List<SharedValue> values) {
    public LinkLayer {
        values = List.copyOf(values);
    }

    /** A value that both accounts hold, and how many accounts of the case hold it. */
    public record SharedValue(String value, long holders) {}
}
