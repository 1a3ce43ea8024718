package io.reformpulse.controlroom.access;

import java.util.Arrays;

/**
 * A network of IPv4 or IPv6 addresses, as in 10.0.0.0/8 or fd00::/8. An IPv4 address within IPv6
 * (::ffff:10.0.0.1) is the IPv4 address.
 *
 * @param network its first address, 4 or 16 bytes
 * @param prefix how many leading bits its addresses share
 */
public record AddressRange(byte[] network, int prefix) {
    public AddressRange {
        network = network.clone();
        if (prefix < 0 || prefix > network.length * Byte.SIZE) {
            throw new IllegalArgumentException(
                    "A network of such addresses has a prefix from 0 to "
                            + network.length * Byte.SIZE
                            + ", but not "
                            + prefix
                            + ".");
        }
        if (!Arrays.equals(network, Addresses.masked(network, prefix))) {
            throw new IllegalArgumentException(
                    "The address before /"
                            + prefix
                            + " is not the first of its network; write "
                            + Addresses.text(Addresses.masked(network, prefix))
                            + "/"
                            + prefix
                            + ".");
        }
    }

    /** A network, or one address alone. */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = Addresses.bytes(slash < 0 ? text : text.substring(0, slash));
        boolean whole = slash < 0 || text.substring(slash + 1).matches("[0-9]{1,3}");
        if (address == null || !whole) {
            throw new IllegalArgumentException(
                    "Networks are written like 10.0.0.0/8 or fd00::/8, but not like " + text + ".");
        }
        int bits = address.length * Byte.SIZE;
        return new AddressRange(
                address, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether an address, given as text, is in it; never asks a name server. */
    public boolean contains(String address) {
        byte[] bytes = Addresses.bytes(address);
        return bytes != null
                && bytes.length == network.length
                && Arrays.equals(network, Addresses.masked(bytes, prefix));
    }

    @Override
    public byte[] network() {
        return network.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range
                && prefix == range.prefix
                && Arrays.equals(network, range.network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + prefix;
    }

    @Override
    public String toString() {
        return Addresses.text(network) + "/" + prefix;
    }
}
