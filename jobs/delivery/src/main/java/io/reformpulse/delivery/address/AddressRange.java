package io.reformpulse.delivery.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** All addresses that begin with the same bits, such as 10.0.0.0/8 or fd00::/8. */
public final class AddressRange {
    // Only these are handed to the JDK, which would otherwise ask the name service.
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private final String text;
    private final byte[] prefix;
    private final int bits;

    private AddressRange(String text, byte[] prefix, int bits) {
        this.text = text;
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Reads ADDRESS/BITS, or a single ADDRESS. */
    @JsonCreator
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!LITERAL.matcher(address).matches()) {
            throw notARange(text, null);
        }
        try {
            byte[] prefix = InetAddress.getByName(address).getAddress();
            int most = prefix.length * Byte.SIZE;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw notARange(text, null);
            }
            return new AddressRange(text, prefix, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw notARange(text, e);
        }
    }

    private static IllegalArgumentException notARange(String text, Exception cause) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no range of addresses; write one such as 10.20.0.0/16.",
                cause);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((bytes[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
