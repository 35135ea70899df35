package stillwatch.detect.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stillwatch.dataset.Account;
import stillwatch.dataset.Release;
import stillwatch.store.AllAccountsQuery;
import stillwatch.store.AllAccountsQuery.KeyedAccount;
import stillwatch.store.CaseFile;
import stillwatch.store.ExchangeColumns;
import stillwatch.store.ExchangeColumnsQuery;
import stillwatch.store.ExchangeDictionariesQuery;
import stillwatch.store.ExchangeDictionariesQuery.Address;
import stillwatch.store.ExchangeDictionariesQuery.Dictionaries;
import stillwatch.store.ExchangeDictionariesQuery.Outcome;
import stillwatch.store.ExchangeDictionariesQuery.Prompt;
import stillwatch.store.ExchangeDictionariesQuery.Route;
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

    /** How many exchanges the case holds. */
    public int size() {
        return rows.size();
    }

    /** The case file's key of a row's exchange. */
    public long exchangeKey(int row) {
        return rows.key()[row];
    }

    /** When a row's exchange arrived, in whole seconds after the first of the case. */
    public int second(int row) {
        return rows.second()[row];
    }

    /** When a row's exchange arrived, to the second. */
    public long atMillis(int row) {
        return rows.atMillis(row);
    }

    /** The model's name, {@code null} where not given. */
    public String model(int row) {
        return words.model()[rows.model()[row]];
    }

    /** The provider's capability label, {@code null} where not given. */
    public String capability(int row) {
        return words.capability()[rows.capability()[row]];
    }

    /** Way in: client, TLS fingerprint, operation, access path; {@code null} where not given. */
    public Route route(int row) {
        return words.route()[rows.route()[row]];
    }

    /** Fingerprint of the system prompt; {@code null} where not given. */
    public String systemPrompt(int row) {
        Prompt prompt = words.prompt()[rows.prompt()[row]];
        return prompt == null ? null : prompt.systemPromptHash();
    }

    /** The provider's fingerprint of the normalized prompt; {@code null} where not given. */
    public String templateId(int row) {
        Prompt prompt = words.prompt()[rows.prompt()[row]];
        return prompt == null ? null : prompt.templateId();
    }

    /** How the response ended; {@code null} where not given. */
    public Outcome outcome(int row) {
        return words.outcome()[rows.outcome()[row]];
    }

    /** The address with what was logged about it; {@code null} where not given. */
    public Address address(int row) {
        return words.address()[rows.address()[row]];
    }

    /** The session's number, 0 where not given. */
    public int session(int row) {
        return rows.session()[row];
    }

    /** Billed tokens of the request, −1 where not given. */
    public int inputTokens(int row) {
        return rows.inputTokens()[row];
    }

    /** Billed tokens of the response, −1 where not given. */
    public int outputTokens(int row) {
        return rows.outputTokens()[row];
    }

    /** Billed reasoning tokens, 0 where not given. */
    public int reasoningTokens(int row) {
        return rows.reasoningTokens()[row];
    }

    public boolean callsTools(int row) {
        return (rows.flags()[row] & ExchangeColumns.CALLS_TOOLS) != 0;
    }

    public boolean holdsImages(int row) {
        return (rows.flags()[row] & ExchangeColumns.HOLDS_IMAGES) != 0;
    }

    /** An exchange that replayed a signed reasoning block. */
    public record Replay(int row, String signature) {}

    /** Every exchange that replayed a signed reasoning block. */
    public List<Replay> replays() {
        return IntStream.range(0, rows.signatureRow().length)
                .mapToObj(i -> new Replay(rows.signatureRow()[i], rows.signature()[i]))
                .toList();
    }

    /** When models became available, earliest first. */
    public Release[] releases() {
        return words.releases();
    }

    // ---- only for what builds layers and templates

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
        Outcome outcome = outcome(row);
        return outcome == null || outcome.status() == null ? 0 : outcome.status();
    }
}
