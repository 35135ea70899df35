/** Controls, axes, colours and canvases that know nothing of this domain. Start at {@link stillwatch.ui.kit.Theme}. */
package stillwatch.ui.kit;
