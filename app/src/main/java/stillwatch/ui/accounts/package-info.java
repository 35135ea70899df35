/** The accounts of the case in one table, and one account's story. Start at {@link stillwatch.ui.accounts.AccountsScreen}. */
package stillwatch.ui.accounts;
