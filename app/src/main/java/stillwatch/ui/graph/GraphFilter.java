package stillwatch.ui.graph;

import java.util.Set;

/**
 * Which links are drawn.
 *
 * @param hiddenLayers a link is drawn if it rests on a layer that is not among these
 * @param leastWeight a link is drawn if it weighs at least so much
 * @param sharedValues whether values that links rest on are drawn as marks of their own
 * @param crowdValues whether values held by very many are drawn as marks without edges
 */
public record GraphFilter(Set<String> hiddenLayers, double leastWeight, boolean sharedValues, boolean crowdValues) {
    public static final GraphFilter ALL = new GraphFilter(Set.of(), 0, false, true);

    public GraphFilter {
        hiddenLayers = Set.copyOf(hiddenLayers);
    }

    public GraphFilter withLayers(Set<String> hidden) {
        return new GraphFilter(hidden, leastWeight, sharedValues, crowdValues);
    }

    public GraphFilter withLeastWeight(double weight) {
        return new GraphFilter(hiddenLayers, weight, sharedValues, crowdValues);
    }

    public GraphFilter withSharedValues(boolean shown) {
        return new GraphFilter(hiddenLayers, leastWeight, shown, crowdValues);
    }

    public GraphFilter withCrowdValues(boolean shown) {
        return new GraphFilter(hiddenLayers, leastWeight, sharedValues, shown);
    }
}
