package io.reformpulse.controlroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,       10.255.0.1,         true",
        "10.0.0.0/8,       11.0.0.0,           false",
        "10.1.2.0/23,      10.1.3.255,         true",
        "10.1.2.0/23,      10.1.4.0,           false",
        "0.0.0.0/0,        203.0.113.9,        true",
        "0.0.0.0/0,        2001:db8::1,        false",
        "192.0.2.7,        192.0.2.7,          true",
        "192.0.2.7,        192.0.2.8,          false",
        "10.0.0.0/8,       ::ffff:10.1.1.1,    true",
        "::ffff:10.0.0.1,  10.0.0.1,           true",
        "fd00::/8,         fdab::1,            true",
        "fd00::/8,         fe80::1,            false",
        "fe80::/10,        fe80::1%eth0,       true",
        "::1/128,          0:0:0:0:0:0:0:1,    true",
        "::/0,             10.0.0.1,           false",
        "10.0.0.0/8,       proxy.example.org,  false",
        "10.0.0.0/8,       10.1,               false",
        "10.0.0.0/8,       '',                 false",
        "10.0.0.0/8,       '10.0.0.1, 9.9.9.9', false"
    })
    void knowsItsAddresses(String range, String address, boolean within) {
        assertThat(AddressRange.parse(range).contains(address)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0/8",
                "localhost",
                "fd00::/129",
                "10.0.0.0/8/8",
                "010.0.0.0/8",
                "256.0.0.0/8",
                ":/8",
                "10.0.0.0/9999999999"
            })
    void refusesWhatIsNoNetwork(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @Test
    void anAddressWithinANetworkIsNoName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.parse("10.0.0.5/8"))
                .withMessageContaining("write 10.0.0.0/8");
    }

    @Property(tries = 200)
    void holdsExactlyTheAddressesThatShareItsBits(
            @ForAll int one, @ForAll int other, @ForAll @IntRange(min = 0, max = 32) int prefix) {
        int mask = prefix == 0 ? 0 : -1 << (32 - prefix);
        AddressRange range = AddressRange.parse(text(one & mask) + "/" + prefix);
        assertThat(range.contains(text(other))).isEqualTo((one & mask) == (other & mask));
        assertThat(range.contains(text(one))).isTrue();
    }

    private static String text(int address) {
        return (address >>> 24)
                + "."
                + (address >>> 16 & 255)
                + "."
                + (address >>> 8 & 255)
                + "."
                + (address & 255);
    }
}
