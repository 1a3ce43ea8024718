package io.reformpulse.controlroom.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Whose word about users is taken: that of a reverse proxy at a listed address, and nobody else's.
 *
 * @param from where such proxies are; with none no header counts
 * @param groups the roles of the groups that a proxy tells; other groups count as VIEWER
 */
public record ProxyTrust(List<AddressRange> from, Map<String, Role> groups) {
    /** Nobody's. */
    public static final ProxyTrust NONE = new ProxyTrust(List.of(), Map.of());

    private static final int LONGEST_NAME = 200;

    public ProxyTrust {
        from = List.copyOf(from);
        groups = Map.copyOf(groups);
    }

    /** Proxies whose groups are named like the roles. */
    public static ProxyTrust of(List<AddressRange> from) {
        return new ProxyTrust(
                from,
                Map.of(
                        Role.VIEWER.word(), Role.VIEWER,
                        Role.OPERATOR.word(), Role.OPERATOR,
                        Role.ANALYST.word(), Role.ANALYST,
                        Role.ADMIN.word(), Role.ADMIN));
    }

    /**
     * The user that a request is from.
     *
     * @param peer the address of the connection itself, never that of a header
     * @param user the value of X-Forwarded-User; null if it is missing
     * @param userGroups the value of X-Forwarded-Groups, names between commas; null if missing
     * @return null if nobody trustworthy says anything
     */
    public ForwardedUser user(String peer, String user, String userGroups) {
        if (user == null || !isPlain(user) || !trusts(peer)) {
            return null;
        }
        Role role = Role.VIEWER;
        for (String group : userGroups == null ? new String[0] : userGroups.split(",")) {
            Role other = groups.getOrDefault(group.strip(), Role.VIEWER);
            role = other.includes(role) ? other : role;
        }
        return new ForwardedUser(user.strip(), role);
    }

    /** Whether a proxy at this address is believed. */
    public boolean trusts(String peer) {
        return from.stream().anyMatch(range -> range.contains(peer));
    }

    /**
     * Where a request comes from: the nearest address that is no believed proxy's. What stands
     * before it could be the client's own.
     *
     * @param peer the address of the connection itself
     * @param hops the values of all X-Forwarded-For, in their order
     */
    public String origin(String peer, List<String> hops) {
        String origin = peer;
        List<String> all =
                hops.stream()
                        .flatMap(hop -> Arrays.stream(hop.split(",")))
                        .map(String::strip)
                        .filter(hop -> !hop.isEmpty())
                        .toList();
        for (int i = all.size() - 1; i >= 0 && trusts(origin); i--) {
            origin = all.get(i);
        }
        return origin;
    }

    private static boolean isPlain(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }
}
