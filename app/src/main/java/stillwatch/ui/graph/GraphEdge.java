package stillwatch.ui.graph;

/**
 * A line between two marks: one link between two accounts, or all links between what two marks stand for.
 *
 * @param from the place of a node in the picture's list
 * @param to the place of another node, larger than {@code from}
 * @param weight the sum of the links' weights
 * @param layers the layers that any of the links rests on, as bits of {@link CaseLinks#layerNames}
 * @param links how many links it stands for; 0 for the line between an account and a value that it holds
 */
public record GraphEdge(int from, int to, double weight, int layers, int links) {}
