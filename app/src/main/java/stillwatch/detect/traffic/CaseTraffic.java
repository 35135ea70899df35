package stillwatch.detect.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import stillwatch.dataset.Account;
import stillwatch.dataset.Release;
import stillwatch.detect.traffic.AddressBook.Address;
import stillwatch.graph.Incidence;
import stillwatch.store.AllAccountsQuery;
import stillwatch.store.AllAccountsQuery.KeyedAccount;
import stillwatch.store.CallDictionaryQuery;
import stillwatch.store.CallDictionaryQuery.Call;
import stillwatch.store.CallDictionaryQuery.Calls;
import stillwatch.store.CallDictionaryQuery.Outcome;
import stillwatch.store.CallDictionaryQuery.Route;
import stillwatch.store.CaseFile;
import stillwatch.store.ExchangeCountsQuery;
import stillwatch.store.LongDictionaryQuery;
import stillwatch.task.Beside;
import stillwatch.task.Cancellation;
import stillwatch.task.Progress;

/**
 * The whole case in arrays: accounts numbered from 0 in the order of their keys, exchanges as rows, account by account, each
 * account's in the order of time. 32 bytes an exchange; see {@link Columns}.
 */
public final class CaseTraffic {
    /** Accounts that a thread takes at once: many enough that taking costs nothing, few enough that no thread ends long before. */
    private static final int AT_ONCE = 64;

    private final Account[] accounts;
    private final long[] keys;
    private final int[] indexOfKey;
    private final int[] start;
    private final long baseMillis;
    private final Calls calls;
    private final AddressBook addresses;
    private final LongDictionaryQuery dictionary;
    private final Columns columns;
    private final TemplateNumbers templates;
    private final Replays replays;
    private final Cancellation cancellation;

    private CaseTraffic(CaseFile file, Progress progress) {
        this.cancellation = progress.cancellation();
        List<KeyedAccount> facts = new AllAccountsQuery(file).ask(progress);
        this.accounts = facts.stream().map(KeyedAccount::account).toArray(Account[]::new);
        this.keys = facts.stream().mapToLong(KeyedAccount::key).toArray();
        this.indexOfKey = new int[keys.length == 0 ? 1 : (int) keys[keys.length - 1] + 1];
        Arrays.fill(indexOfKey, -1);
        for (int i = 0; i < keys.length; i++) {
            indexOfKey[(int) keys[i]] = i;
        }
        ExchangeCountsQuery counts = new ExchangeCountsQuery(file);
        this.baseMillis = counts.firstAtMillis();
        this.start = new int[accounts.length + 1];
        counts.forEachAccount((key, exchanges) -> {
            progress.check();
            if (indexOf(key) < 0) {
                throw TrafficReader.changed();
            }
            start[indexOf(key) + 1] = (int) exchanges;
        });
        Arrays.parallelPrefix(start, Integer::sum);
        this.calls = new CallDictionaryQuery(file).ask();
        this.dictionary = new LongDictionaryQuery(file);
        AddressBook[] book = {null};
        PromptNumbers[] prompts = {null};
        Beside.both(
                "addresses",
                () -> book[0] = new AddressBook(dictionary, progress),
                () -> prompts[0] = PromptNumbers.read(dictionary, progress));
        this.addresses = book[0];
        this.columns = new Columns(start[accounts.length], calls.calls().length - 1, prompts[0].lastSystemPrompt);
        this.replays = TrafficReader.fill(file, columns, indexOfKey, start, baseMillis, progress);
        this.templates = new TemplateNumbers(columns, start, prompts[0], progress);
    }

    /**
     * Reads all accounts and exchanges of a case, with two threads.
     *
     * @throws stillwatch.task.CancelledException where the progress asks to stop
     */
    public static CaseTraffic read(CaseFile file, Progress progress) {
        return new CaseTraffic(file, progress);
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

    /** The number of the account that made a row's exchange. */
    public int accountOf(int row) {
        int found = Arrays.binarySearch(start, row);
        if (found < 0) {
            return -found - 2;
        }
        // Accounts without exchanges begin where the next one does.
        int account = found;
        while (start[account + 1] == row) {
            account++;
        }
        return account;
    }

    /**
     * Looks at every account, on two threads and in no order: for figures of single accounts, of which none depends on another.
     */
    public void forEachAccount(IntConsumer look) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int from = next.getAndAdd(AT_ONCE); from < accounts(); from = next.getAndAdd(AT_ONCE)) {
                for (int account = from; account < Math.min(accounts(), from + AT_ONCE); account++) {
                    look.accept(account);
                }
            }
        };
        if (accounts() <= AT_ONCE) {
            worker.run();
        } else {
            Beside.both("accounts", worker, worker);
        }
    }

    /** @throws stillwatch.task.CancelledException where the progress that the case was read with asks to stop */
    void check() {
        cancellation.check();
    }

    /**
     * How many exchanges an account made. Every pass over the case asks it of every account, so this is where a pass ends that
     * was cancelled.
     *
     * @throws stillwatch.task.CancelledException where the progress that the case was read with asks to stop
     */
    public int exchanges(int account) {
        cancellation.check();
        return start[account + 1] - start[account];
    }

    /** The row of an account's {@code i}-th exchange in the order of time. */
    public int row(int account, int i) {
        return start[account] + i;
    }

    /** How many exchanges the case holds. */
    public int size() {
        return columns.size();
    }

    /** The case file's key of a row's exchange. */
    public long exchangeKey(int row) {
        return columns.key(row);
    }

    /** When a row's exchange arrived, in whole seconds after the first of the case. */
    public int second(int row) {
        return columns.second(row);
    }

    /** When a row's exchange arrived, to the second. */
    public long atMillis(int row) {
        return baseMillis + columns.second(row) * 1000L;
    }

    /** The number of what was called, by which way and how it ended; exchanges alike in all of it share it. 0: nothing given. */
    public int callKey(int row) {
        return columns.call(row);
    }

    /** One more than the largest {@link #callKey}. */
    public int calls() {
        return calls.calls().length;
    }

    /** What a {@link #callKey} stands for; {@code null} where nothing was given. */
    public Call call(int callKey) {
        return calls.calls()[callKey];
    }

    /** The model's name, {@code null} where not given. */
    public String model(int row) {
        Call call = call(callKey(row));
        return call == null ? null : call.model();
    }

    /** The provider's capability label, {@code null} where not given. */
    public String capability(int row) {
        Call call = call(callKey(row));
        return call == null ? null : call.capability();
    }

    /** Way in: client, TLS fingerprint, operation, access path; {@code null} where not given. */
    public Route route(int row) {
        Call call = call(callKey(row));
        return call == null ? null : call.route();
    }

    /** How the response ended; {@code null} where not given. */
    public Outcome outcome(int row) {
        Call call = call(callKey(row));
        return call == null ? null : call.outcome();
    }

    /** HTTP status of a row, 0 where not given. */
    public int status(int row) {
        Outcome outcome = outcome(row);
        return outcome == null || outcome.status() == null ? 0 : outcome.status();
    }

    /** The address with what was logged about it; {@code null} where not given. */
    public Address address(int row) {
        return addresses.address(columns.address(row));
    }

    /** The case file's key of the address with what was logged about it, 0 where not given. */
    public int addressKey(int row) {
        return columns.address(row);
    }

    /** The number of the address, see {@link AddressBook}; −1 where not given. */
    public int ip(int row) {
        return addresses.ip(columns.address(row));
    }

    /** The number of the address's network, see {@link AddressBook}; −1 where not given. */
    public int network(int row) {
        return addresses.network(columns.address(row));
    }

    /** The session's number, 0 where not given. */
    public int session(int row) {
        return columns.session(row);
    }

    /** Billed tokens of the request, −1 where not given; from 16,384 on to within 0.1 %. */
    public int inputTokens(int row) {
        return columns.inputTokens(row);
    }

    /** Billed tokens of the response, −1 where not given; from 16,384 on to within 0.1 %. */
    public int outputTokens(int row) {
        return columns.outputTokens(row);
    }

    /** Billed reasoning tokens, 0 where not given; from 16,384 on to within 0.1 %. */
    public int reasoningTokens(int row) {
        return columns.reasoningTokens(row);
    }

    public boolean callsTools(int row) {
        return (columns.flags(row) & 1) != 0;
    }

    public boolean holdsImages(int row) {
        return (columns.flags(row) & 2) != 0;
    }

    /** How many exchanges replayed a signed reasoning block. */
    public int replays() {
        return replays.size();
    }

    /** The row of the {@code i}-th exchange that replayed a signed reasoning block, ascending. */
    public int replayRow(int i) {
        return replays.row(i);
    }

    /** The number of the block that it replayed; the same block has the same number. */
    public int replayBlock(int i) {
        return replays.block(i);
    }

    /** When models became available, earliest first. */
    public Release[] releases() {
        return calls.releases();
    }

    /** What the addresses of the case stand for. */
    public AddressBook addresses() {
        return addresses;
    }

    /** Which account sent which system prompts, by the case's own keys. */
    public Incidence systemPrompts() {
        return templates.systemPrompts;
    }

    /** The case file's key of the system prompt, 0 where not given. */
    public int systemPromptKey(int row) {
        return columns.systemPrompt(row);
    }

    /** A system prompt's fingerprint, by the case's own key. */
    public String systemPromptHash(int key) {
        return dictionary.systemPromptHash(key);
    }

    void forEachSystemPrompt(LongDictionaryQuery.SystemPromptVisitor visitor) {
        dictionary.forEachSystemPrompt(visitor);
    }

    int template(int row) {
        return columns.template(row);
    }

    TemplateNumbers templates() {
        return templates;
    }

    String templateId(int template) {
        return dictionary.templateId(templates.promptKey[template]);
    }
}
