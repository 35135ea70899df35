package stillwatch.detect.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import stillwatch.store.LongDictionaryQuery;
import stillwatch.task.Progress;

/**
 * What the address keys of a case stand for: addresses and their networks as numbers, what was logged about them, and the words
 * behind the numbers on demand. About 30 bytes an address.
 */
public final class AddressBook {
    private final LongDictionaryQuery dictionary;
    private final int[] ip;
    private final int[] network;
    private final int[] asn;
    private final byte[] type;
    private final List<String> types = new ArrayList<>();
    private final int[] keyOfIp;
    private final int[] keyOfNetwork;

    AddressBook(LongDictionaryQuery dictionary, Progress progress) {
        this.dictionary = dictionary;
        int last = dictionary.lastAddressKey();
        ip = new int[last + 1];
        network = new int[last + 1];
        asn = new int[last + 1];
        type = new byte[last + 1];
        Arrays.fill(ip, -1);
        Arrays.fill(network, -1);
        types.add(null);
        Numbering ips = new Numbering(last);
        Numbering networks = new Numbering(last / 4);
        dictionary.forEachAddress((key, address, net, as, ipType) -> {
            progress.check();
            if (key <= last) {
                ip[key] = address == null ? -1 : ips.numberOf(address);
                network[key] = net == null ? -1 : networks.numberOf(net);
                asn[key] = (int) as;
                type[key] = (byte) typeOf(ipType);
            }
        });
        keyOfIp = firstKeys(ip, ips.size());
        keyOfNetwork = firstKeys(network, networks.size());
    }

    /** Types come from a short list; should a log hold more than a byte counts, the rest is "not given". */
    private int typeOf(String name) {
        int number = types.indexOf(name);
        if (number < 0 && types.size() <= Byte.MAX_VALUE) {
            types.add(name);
            number = types.size() - 1;
        }
        return Math.max(0, number);
    }

    private static int[] firstKeys(int[] numberOfKey, int numbers) {
        int[] keys = new int[numbers];
        for (int key = numberOfKey.length - 1; key > 0; key--) {
            if (numberOfKey[key] >= 0) {
                keys[numberOfKey[key]] = key;
            }
        }
        return keys;
    }

    /**
     * An address with what was logged about it.
     *
     * @param ip its number, −1 where not given
     * @param network the number of its /24 or /48, −1 where not given
     * @param asn 0 where not given
     * @param ipType {@code null} where not given
     */
    public record Address(int ip, int network, long asn, String ipType) {}

    /** {@code null} for the key 0, which stands for "not given". */
    public Address address(int key) {
        return key == 0
                ? null
                : new Address(ip[key], network[key], Integer.toUnsignedLong(asn[key]), types.get(type[key]));
    }

    /** Takes one address as people read it. */
    interface IpVisitor {
        void visit(int key, String ip);
    }

    /** Every entry that has an address. */
    void forEachIp(IpVisitor visitor) {
        dictionary.forEachAddress((key, address, net, as, ipType) -> {
            if (address != null && key < ip.length) {
                visitor.visit(key, address);
            }
        });
    }

    int ip(int key) {
        return ip[key];
    }

    int network(int key) {
        return network[key];
    }

    public int ips() {
        return keyOfIp.length;
    }

    public int networks() {
        return keyOfNetwork.length;
    }

    /** Addresses as people read them, by number. */
    public IntFunction<String> ipWords() {
        return number -> dictionary.ip(keyOfIp[number]);
    }

    /** Networks as people read them, by number. */
    public IntFunction<String> networkWords() {
        return number -> dictionary.network(keyOfNetwork[number]);
    }
}
