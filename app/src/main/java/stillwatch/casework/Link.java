package stillwatch.casework;

import java.util.List;

/**
 * Two accounts that share more than chance explains. {@code accountA < accountB}.
 *
 * @param weight the fused strength over all layers, larger is stronger
 */
public record Link(long accountA, long accountB, double weight, List<LinkLayer> layers) {
    public Link {
        layers = List.copyOf(layers);
    }
}
