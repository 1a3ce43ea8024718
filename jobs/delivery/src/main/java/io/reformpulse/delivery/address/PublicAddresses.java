package io.reformpulse.delivery.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to a machine on the public internet, by the special-purpose registries of
 * IANA. An IPv6 address must be global unicast and hold no IPv4 address; the JDK turns IPv4-mapped
 * ones into IPv4 itself.
 */
final class PublicAddresses {
    private static final List<AddressRange> SPECIAL_IPV4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3");
    private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3");
    private static final List<AddressRange> SPECIAL_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isInNone(SPECIAL_IPV4, address);
        }
        return GLOBAL_IPV6.contains(address) && isInNone(SPECIAL_IPV6, address);
    }

    private static boolean isInNone(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
