/** The activity log, shown, filtered and verified. Start at {@link stillwatch.ui.activity.ActivityScreen}. */
package stillwatch.ui.activity;
