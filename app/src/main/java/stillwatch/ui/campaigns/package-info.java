/**
 * Suspected campaigns: ranked, with the reasons for and against, who belongs to them, what they took, and the decision.
 * What was counted (facts) and what was concluded (inference) stand on separate tabs and never in one table.
 * Start at {@link stillwatch.ui.campaigns.CampaignsScreen}.
 */
package stillwatch.ui.campaigns;
