/**
 * Who is linked to whom, and why. The picture starts with campaigns as single nodes or with the accounts that were sent to
 * it, and grows only where it is asked to. What is in the picture is a {@link stillwatch.ui.graph.GraphContent}, a value
 * with a history; {@link stillwatch.ui.graph.GraphBuilder} makes nodes and edges of it, the room {@code graph} places them,
 * a canvas draws them. Start at {@link stillwatch.ui.graph.GraphViewModel}.
 */
package stillwatch.ui.graph;
