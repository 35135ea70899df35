/**
 * Background work without JavaFX: how it tells its progress, how it is cancelled, how batches go from a reader to a
 * writer. Start at {@link stillwatch.task.Progress}.
 */
package stillwatch.task;
