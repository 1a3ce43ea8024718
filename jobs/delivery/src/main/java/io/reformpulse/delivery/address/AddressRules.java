package io.reformpulse.delivery.address;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Where alerts may be sent: to https addresses on public machines, and to what the operator of this
 * server allows beside them.
 *
 * @param http whether plain http is well too
 * @param ranges addresses that are well though they are not public
 */
public record AddressRules(boolean http, List<AddressRange> ranges) {
    /** Nothing is allowed beside the usual. */
    public static final AddressRules STRICT = new AddressRules(false, null);

    public AddressRules {
        ranges = ranges == null ? List.of() : List.copyOf(ranges);
    }

    /**
     * What a subscriber gives as its address; the machine behind it is judged when connecting.
     *
     * @throws AddressRefused if nothing is ever sent there
     */
    public void checkUrl(String url) throws AddressRefused {
        URI uri = parse(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new AddressRefused("\"" + url + "\" is no web address; write https://HOST/PATH.");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new AddressRefused(
                    "\""
                            + url
                            + "\" must hold a host, and neither a user nor a fragment; write"
                            + " https://HOST/PATH.");
        }
        if (!secure && !http) {
            throw new AddressRefused(
                    "\""
                            + url
                            + "\" is not https; use https, or allow plain http with \"allow: {http:"
                            + " true}\" in the subscribers file.");
        }
    }

    private static URI parse(String url) throws AddressRefused {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new AddressRefused("\"" + url + "\" is no web address; write https://HOST/PATH.");
        }
    }

    /**
     * The machine that is about to be connected to.
     *
     * @throws AddressRefused if it is neither public nor allowed
     */
    public void checkAddress(InetAddress address) throws AddressRefused {
        if (!PublicAddresses.contain(address)
                && ranges.stream().noneMatch(range -> range.contains(address))) {
            throw new AddressRefused(
                    address.getHostAddress()
                            + " is not the address of a public machine; if it is meant, allow it"
                            + " with \"allow: {ranges: [...]}\" in the subscribers file.");
        }
    }
}
