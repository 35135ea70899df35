package stillwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24",
        "10.1.2.003, 10.1.2.0/24",
        "::ffff:203.0.113.7, 203.0.113.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "2001:DB8:1::6, 2001:db8:1::/48",
        "2001:db8::6, 2001:db8:0::/48",
        "2001::3:4:5:6:7:8, 2001:0:3::/48",
        "fe80::1%eth0, fe80:0:0::/48",
        "::, 0:0:0::/48",
        "::1, 0:0:0::/48",
        "1::, 1:0:0::/48",
        "::2:3:4:5:6:7:8, 0:2:3::/48"
    })
    void anAddressBelongsToItsNeighbourhood(String ip, String network) {
        assertEquals(network, Network.of(ip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "203.0.113", "203.0.113.7.1", "203.0.113.256", "203.0.113.", ".0.113.7", "203.0.113.0007",
                        "a.b.c.d",
                "1:2:3", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::1", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:",
                        "1:2:3:4:5:6:7:8::",
                ":", "1:", "unknown"
            })
    void whatIsNoWholeAddressHasNone(String text) {
        assertNull(Network.of(text));
    }

    @Test
    void noAddressHasNone() {
        assertNull(Network.of(null));
    }
}
