/**
 * Who did how much, when. {@link stillwatch.ui.timeline.TimelineViewModel} holds what is looked at and asks for it,
 * {@link stillwatch.ui.timeline.TimelinePicture} is one answer, the {@code *Painter} classes draw it on a canvas: as many
 * marks as there are buckets on screen, never one per event. Start at {@link stillwatch.ui.timeline.TimelineScreen}.
 */
package stillwatch.ui.timeline;
