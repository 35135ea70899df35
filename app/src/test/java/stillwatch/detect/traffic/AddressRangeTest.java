package stillwatch.detect.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "203.0.113.128/25, 203.0.113.129, true",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/33, 2001:db8:ffff::1, false",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1, true",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "fe80::1, fe80::1%eth0, true",
    })
    void containsWhatLiesInIt(String range, String address, boolean isInside) {
        assertEquals(isInside, AddressRange.of(range).contains(AddressRange.bytes(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relay.example",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.7.1",
                "203.0.113.7/33",
                "1::2::3",
                "2001:db8",
                "12345::",
                "203.0.113.7/x",
                "203..113.7"
            })
    void refusesWhatIsNoAddress(String text) {
        assertNull(AddressRange.of(text));
    }
}
