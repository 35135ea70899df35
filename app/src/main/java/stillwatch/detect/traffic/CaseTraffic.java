package stillwatch.detect.traffic;

import java.util.Arrays;
import java.util.List;
import stillwatch.dataset.Account;
import stillwatch.store.AllAccountsQuery;
import stillwatch.store.AllAccountsQuery.KeyedAccount;
import stillwatch.store.CaseFile;
import stillwatch.store.ExchangeColumns;
import stillwatch.store.ExchangeColumnsQuery;
import stillwatch.store.ExchangeDictionariesQuery;
import stillwatch.store.ExchangeDictionariesQuery.Dictionaries;
import stillwatch.task.Progress;

/**
 * The whole case in arrays: accounts numbered from 0 in the order of their keys, exchanges as rows of
 * {@link ExchangeColumns}, and each account's rows in the order of time. About 60 bytes an exchange.
 */
public final class CaseTraffic {
    private final Account[] accounts;
    private final long[] keys;
    private final int[] indexOfKey;
    private final ExchangeColumns rows;
    private final Dictionaries words;
    private final int[] start;
    private final int[] rowOf;

    private CaseTraffic(List<KeyedAccount> facts, ExchangeColumns rows, Dictionaries words) {
        this.accounts = facts.stream().map(KeyedAccount::account).toArray(Account[]::new);
        this.keys = facts.stream().mapToLong(KeyedAccount::key).toArray();
        this.indexOfKey = new int[keys.length == 0 ? 1 : (int) keys[keys.length - 1] + 1];
        Arrays.fill(indexOfKey, -1);
        for (int i = 0; i < keys.length; i++) {
            indexOfKey[(int) keys[i]] = i;
        }
        this.rows = rows;
        this.words = words;
        this.start = new int[accounts.length + 1];
        this.rowOf = new int[rows.size()];
        sortByAccount();
    }

    public static CaseTraffic read(CaseFile file, Progress progress) {
        List<KeyedAccount> facts = new AllAccountsQuery(file).ask();
        Dictionaries words = new ExchangeDictionariesQuery(file).ask();
        return new CaseTraffic(facts, new ExchangeColumnsQuery(file).ask(progress), words);
    }

    private void sortByAccount() {
        for (int row = 0; row < rows.size(); row++) {
            start[accountOf(row) + 1]++;
        }
        for (int a = 0; a < accounts.length; a++) {
            start[a + 1] += start[a];
        }
        int[] next = Arrays.copyOf(start, accounts.length);
        for (int row = 0; row < rows.size(); row++) {
            rowOf[next[accountOf(row)]++] = row;
        }
        for (int a = 0; a < accounts.length; a++) {
            sortByTime(start[a], start[a + 1]);
        }
    }

    /** Exports are nearly in the order of time, so this mostly only looks. */
    private void sortByTime(int from, int to) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = rows.second()[rowOf[i - 1]] <= rows.second()[rowOf[i]];
        }
        if (!sorted) {
            long[] keyed = new long[to - from];
            for (int i = from; i < to; i++) {
                keyed[i - from] = (long) rows.second()[rowOf[i]] << 32 | rowOf[i];
            }
            Arrays.sort(keyed);
            for (int i = from; i < to; i++) {
                rowOf[i] = (int) keyed[i - from];
            }
        }
    }

    public int accounts() {
        return accounts.length;
    }

    public Account account(int index) {
        return accounts[index];
    }

    /** The case file's key of an account. */
    public long key(int index) {
        return keys[index];
    }

    /** The number of the account with a key, or −1. */
    public int indexOf(long key) {
        return key < 0 || key >= indexOfKey.length ? -1 : indexOfKey[(int) key];
    }

    public ExchangeColumns rows() {
        return rows;
    }

    public Dictionaries words() {
        return words;
    }

    /** The number of the account that made a row's exchange. */
    public int accountOf(int row) {
        return indexOfKey[rows.account()[row]];
    }

    /** How many exchanges an account made. */
    public int exchanges(int account) {
        return start[account + 1] - start[account];
    }

    /** The row of an account's {@code i}-th exchange in the order of time. */
    public int row(int account, int i) {
        return rowOf[start[account] + i];
    }

    /** HTTP status of a row, 0 where not given. */
    public int status(int row) {
        int outcome = rows.outcome()[row];
        Integer status = outcome == 0 ? null : words.outcome()[outcome].status();
        return status == null ? 0 : status;
    }
}
