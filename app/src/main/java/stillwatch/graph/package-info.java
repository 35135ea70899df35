/**
 * Links between accounts: layers of shared values, the null model that says what chance explains, the communities that the
 * surviving links form, and a layout to look at them. Knows nothing of campaigns.
 *
 * <p>Screens start at {@link stillwatch.graph.Layout} and
 * {@link stillwatch.graph.ShortestPath}.
 */
package stillwatch.graph;
