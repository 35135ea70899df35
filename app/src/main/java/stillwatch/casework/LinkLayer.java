package stillwatch.casework;

import java.util.List;

/**
 * What one layer says of a link: how much was shared, how much chance would have shared, and the values themselves.
 *
 * @param layer payment, device, signup, signup_address, signup_network, address, network, template, system_prompt or timing
 * @param observed how many objects the two accounts share in this layer
 * @param expected how many they would share by chance, under the layer's null model
 * @param surprise −log10 of the probability of that under the layer's null model; the link's weight is corrected for all pairs
 */
public record LinkLayer(String layer, double observed, double expected, double surprise, List<SharedValue> values) {
    public LinkLayer {
        values = List.copyOf(values);
    }

    /** A value that both accounts hold, and how many accounts of the case hold it. */
    public record SharedValue(String value, long holders) {}
}
